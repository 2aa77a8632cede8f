package io.spinebridge.api.pointers;

import io.spinebridge.api.InvalidInputException;
import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * Code of an organisation in the Organisation Data Service, for example {@code RXA}.
 *
 * @param value 1 to 12 letters and digits
 */
public record OdsCode(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z]{1,12}");

    /**
     * Checks the form; whether the organisation exists is the Spine's to know.
     *
     * @throws InvalidInputException when it is something else
     */
    public OdsCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new InvalidInputException("ODS code", "must be 1 to 12 letters and digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
