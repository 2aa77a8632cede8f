package io.spinebridge.api;

import java.io.Serializable;

/**
 * Something in a patient's record that this module has no place for. It is to be shown, marked as not understood, rather than
 * left out.
 *
 * @param where the element or resource, for example {@code Flag.extension} or {@code Consent}
 * @param reason why it is here, in plain words
 * @param raw its content as received, as FHIR JSON or text; cut where it is very long
 * @param missing whether something that belongs to the record is missing from the values for it, for example an entry that could not be
 *     read: a page must say so first
 */
public record NotUnderstood(String where, String reason, String raw, boolean missing) implements Serializable {

    /** Something that stands beside the values, and hides none. */
    public NotUnderstood(String where, String reason, String raw) {
        this(where, reason, raw, false);
    }

    @Override
    public String toString() {
        return "NotUnderstood[" + where + "]";
    }
}
