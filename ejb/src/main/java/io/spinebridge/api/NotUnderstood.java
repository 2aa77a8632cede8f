package io.spinebridge.api;

import java.io.Serializable;

/**
 * Something in a patient's record that this module has no place for. It is to be shown, marked as not understood, rather than
 * left out.
 *
 * @param where the element or resource, for example {@code Flag.extension} or {@code Consent}
 * @param reason why it is here, in plain words
 * @param raw its content as received, as FHIR JSON or text
 */
public record NotUnderstood(String where, String reason, String raw) implements Serializable {

    @Override
    public String toString() {
        return "NotUnderstood[" + where + "]";
    }
}
