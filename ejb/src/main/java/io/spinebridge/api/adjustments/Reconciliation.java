package io.spinebridge.api.adjustments;

/** What re-reading told about a change whose answer was lost. Nothing was written to find out. */
public enum Reconciliation {
    /** The change was made: nothing is to be done. */
    MADE,
    /** The change was not made: it may be made again, after the record was read anew. */
    NOT_MADE,
    /** The record shows neither, for example because someone else changed it meanwhile: a person must look. */
    UNCLEAR
}
