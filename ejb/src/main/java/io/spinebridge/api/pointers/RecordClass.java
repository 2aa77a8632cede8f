package io.spinebridge.api.pointers;

import io.spinebridge.api.Code;
import java.util.Arrays;
import java.util.Optional;

/** Classes of records: value set {@code NRL-RecordClass-1}. Follows from the type ({@link PointerType#recordClass()}). */
public enum RecordClass {
    /** Care plans. */
    CARE_PLAN("734163000", "Care plan"),
    /** Observations. */
    OBSERVATIONS("1102421000000108", "Observations");

    private final String code;
    private final String display;

    RecordClass(String code, String display) {
        this.code = code;
        this.display = display;
    }

    /** SNOMED CT concept id. */
    public String code() {
        return code;
    }

    /** Its text, as the value set has it. */
    public String display() {
        return display;
    }

    /** The class that a code stands for, if it is one. */
    public static Optional<RecordClass> of(Code code) {
        return Arrays.stream(values())
                .filter(known -> code.isSnomedCt() && known.code.equals(code.code()))
                .findFirst();
    }
}
