package io.spinebridge.api.pointers;

import io.spinebridge.api.Code;
import io.spinebridge.api.Coded;
import java.util.Optional;
import java.util.Set;

/** Types of records that pointers may point to: value set {@code NRL-RecordType-1}, with the class and the formats that go with each. */
public enum PointerType implements Coded {
    /** Mental health crisis plan. */
    MENTAL_HEALTH_CRISIS_PLAN("736253002", "Mental health crisis plan", RecordClass.CARE_PLAN),
    /** Emergency health care plan. */
    EMERGENCY_HEALTH_CARE_PLAN("887701000000100", "Emergency health care plan", RecordClass.CARE_PLAN),
    /** End of life care coordination summary. */
    END_OF_LIFE_CARE_COORDINATION_SUMMARY(
            "861421000000109", "End of life care coordination summary", RecordClass.CARE_PLAN),
    /** NEWS2 chart; offered as a document alone. */
    NEWS2_CHART(
            "1363501000000100",
            "Royal College of Physicians NEWS2 (National Early Warning Score 2) chart",
            RecordClass.OBSERVATIONS),
    /** End of life care plan. */
    END_OF_LIFE_CARE_PLAN("736373009", "End of life care plan", RecordClass.CARE_PLAN),
    /** ReSPECT form. */
    RESPECT_FORM(
            "1382601000000107",
            "ReSPECT (Recommended Summary Plan for Emergency Care and Treatment) form",
            RecordClass.CARE_PLAN),
    /** Contingency plan. */
    CONTINGENCY_PLAN("325691000000100", "Contingency plan", RecordClass.CARE_PLAN),
    /** Treatment escalation plan. */
    TREATMENT_ESCALATION_PLAN("735324008", "Treatment escalation plan", RecordClass.CARE_PLAN),
    /** Advance care plan. */
    ADVANCE_CARE_PLAN("736366004", "Advance care plan", RecordClass.CARE_PLAN);

    private final Code code;
    private final RecordClass recordClass;

    PointerType(String code, String display, RecordClass recordClass) {
        this.code = new Code(Code.SNOMED_CT, code, display);
        this.recordClass = recordClass;
    }

    @Override
    public Code toCode() {
        return code;
    }

    /** The class of records that it belongs to. */
    public RecordClass recordClass() {
        return recordClass;
    }

    /** Formats in which records of this type may be offered. */
    public Set<RecordFormat> formats() {
        return recordClass == RecordClass.OBSERVATIONS
                ? Set.of(RecordFormat.UNSTRUCTURED)
                : Set.of(RecordFormat.values());
    }

    /** The type that a code stands for, if it is one. */
    public static Optional<PointerType> of(Code code) {
        return Coded.find(code, values());
    }
}
