package io.spinebridge.api.adjustments;

/** What re-reading told about a change whose answer was lost. Nothing was written to find out. */
public enum Reconciliation {
    /** The change was made: nothing is to be done. */
    MADE,
    /**
     * The change was not made, and cannot be any more: it may be made again, after the record was read anew. Said at the earliest once the
     * request's time-outs have passed ({@code spinebridge.timeout.connect} and {@code .call}, {@code spinebridge.retry-after.max}) and two
     * minutes more.
     */
    NOT_MADE,
    /**
     * The record shows neither: the Spine may still be at work on the request, something similar is there, someone else changed the record
     * meanwhile, or not all of it was understood. Ask again after a few minutes; if it stays so, a person must look.
     */
    UNCLEAR
}
