package io.spinebridge.api;

/**
 * A correction got half-way: <b>the old entry was removed, the new one was not recorded</b>, or may not have been. The patient's need is
 * not in the record now: record it again, after looking at {@link #secondHalf()}.
 */
public final class CorrectionIncompleteException extends SpineException {

    private static final long serialVersionUID = 1L;

    private final SpineException secondHalf;

    /** Says why the second half failed. */
    public CorrectionIncompleteException(SpineException secondHalf) {
        super(
                "The old entry was removed, but the new one "
                        + (secondHalf instanceof OutcomeUnknownException ? "may not have been" : "was not")
                        + " recorded: "
                        + secondHalf.getMessage(),
                secondHalf.error(),
                secondHalf);
        this.secondHalf = secondHalf;
    }

    /** Why the new entry was not recorded; an {@link OutcomeUnknownException} when it may have been. */
    public SpineException secondHalf() {
        return secondHalf;
    }
}
