package io.spinebridge.api.adjustments;

/** The three lists of conditions of a reasonable adjustments record. */
public enum ConditionKind {
    /** What the patient's impairment is, see {@link ImpairmentType}. */
    IMPAIRMENT,
    /** Diagnoses behind it. */
    UNDERLYING_CONDITION,
    /** Whether the threshold of the Equality Act 2010 is met. */
    THRESHOLD
}
