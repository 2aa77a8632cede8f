package io.spinebridge.api.pointers;

import io.spinebridge.api.Code;
import io.spinebridge.api.Coded;
import java.util.Optional;

/** Classes of records: value set {@code NRL-RecordClass-1}. Follows from the type ({@link PointerType#recordClass()}). */
public enum RecordClass implements Coded {
    /** Care plans. */
    CARE_PLAN("734163000", "Care plan"),
    /** Observations. */
    OBSERVATIONS("1102421000000108", "Observations");

    private final Code code;

    RecordClass(String code, String display) {
        this.code = new Code(Code.SNOMED_CT, code, display);
    }

    @Override
    public Code toCode() {
        return code;
    }

    /** The class that a code stands for, if it is one. */
    public static Optional<RecordClass> of(Code code) {
        return Coded.find(code, values());
    }
}
