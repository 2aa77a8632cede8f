package io.spinebridge.api;

import java.io.Serializable;

/**
 * A code as it stands in the record.
 *
 * @param system URI of the code system, as sent; may be empty
 * @param code the code, as sent; may be empty
 * @param display its text, as sent; may be empty
 */
public record Code(String system, String code, String display) implements Serializable {

    /** Code system of SNOMED CT. */
    public static final String SNOMED_CT = "http://snomed.info/sct";

    public Code {
        system = system == null ? "" : system;
        code = code == null ? "" : code;
        display = display == null ? "" : display;
    }

    /** Whether this is a SNOMED CT code; records also hold the system's URI with {@code https}. */
    public boolean isSnomedCt() {
        return system.equals(SNOMED_CT) || system.equals("https://snomed.info/sct");
    }

    @Override
    public String toString() {
        return "Code[withheld]";
    }
}
