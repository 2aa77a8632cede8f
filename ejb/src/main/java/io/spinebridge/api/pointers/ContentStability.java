package io.spinebridge.api.pointers;

import io.spinebridge.api.Code;
import java.util.Arrays;
import java.util.Optional;

/** Whether a record is the same whenever it is fetched: value set {@code NRL-ContentStability-1}. */
public enum ContentStability {
    /** The same bytes every time. */
    STATIC("static", "Static"),
    /** Made when it is asked for; may differ each time. */
    DYNAMIC("dynamic", "Dynamic");

    /** Code system. */
    public static final String SYSTEM = "https://fhir.nhs.uk/STU3/CodeSystem/NRL-ContentStability-1";

    private final String code;
    private final String display;

    ContentStability(String code, String display) {
        this.code = code;
        this.display = display;
    }

    /** The code. */
    public String code() {
        return code;
    }

    /** Its text, as the value set has it. */
    public String display() {
        return display;
    }

    /** The stability that a code stands for, if it is one. */
    public static Optional<ContentStability> of(Code code) {
        return Arrays.stream(values())
                .filter(known -> code.system().equals(SYSTEM) && known.code.equals(code.code()))
                .findFirst();
    }
}
