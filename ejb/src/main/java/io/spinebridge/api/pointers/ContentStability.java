package io.spinebridge.api.pointers;

import io.spinebridge.api.Code;
import io.spinebridge.api.Coded;
import java.util.Optional;

/** Whether a record is the same whenever it is fetched: value set {@code NRL-ContentStability-1}. */
public enum ContentStability implements Coded {
    /** The same bytes every time. */
    STATIC("static", "Static"),
    /** Made when it is asked for; may differ each time. */
    DYNAMIC("dynamic", "Dynamic");

    /** Code system. */
    public static final String SYSTEM = "https://fhir.nhs.uk/STU3/CodeSystem/NRL-ContentStability-1";

    private final Code code;

    ContentStability(String code, String display) {
        this.code = new Code(SYSTEM, code, display);
    }

    @Override
    public Code toCode() {
        return code;
    }

    /** The stability that a code stands for, if it is one. */
    public static Optional<ContentStability> of(Code code) {
        return Coded.find(code, values());
    }
}
