package io.spinebridge.web.adjustments;

/** What a {@link Task} is about. */
public enum TaskSubject {
    /** The consent. */
    CONSENT,
    /** The record as a whole. */
    RECORD,
    /** An adjustment. */
    ADJUSTMENT,
    /** An impairment. */
    IMPAIRMENT,
    /** A diagnosis. */
    UNDERLYING_CONDITION,
    /** The threshold of the Equality Act 2010. */
    THRESHOLD
}
