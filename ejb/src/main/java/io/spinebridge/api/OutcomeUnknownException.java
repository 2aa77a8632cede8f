package io.spinebridge.api;

import java.util.Optional;

/**
 * A write was sent and its answer was lost or could not be read: <b>it may or may not have been carried out</b>. It is not
 * repeated. Ask {@code reconcile} of the service, or read the record again and look, before anything else is done.
 */
public final class OutcomeUnknownException extends SpineException {

    private static final long serialVersionUID = 1L;

    private final PendingChange pending;

    /**
     * Says how the answer got lost.
     *
     * @param reason what happened, without patient data
     * @param error names interaction and trace id, by which the Spine's helpdesk can find the request
     * @param cause technical cause, may be null
     */
    public OutcomeUnknownException(String reason, SpineError error, Throwable cause) {
        super(
                "The change may or may not have been made, read the record again: " + reason + suffix(error),
                error,
                cause);
        this.pending = null;
    }

    /**
     * Adds what it takes to find out.
     *
     * @param lost what happened
     * @param pending the change
     */
    public OutcomeUnknownException(OutcomeUnknownException lost, PendingChange pending) {
        super(lost.getMessage(), lost.error(), lost);
        this.pending = pending;
    }

    private static String suffix(SpineError error) {
        String summary = error.summary();
        return summary.isEmpty() ? "" : " (" + summary + ")";
    }

    /** What to hand to {@code reconcile}, where the service offers it. */
    public Optional<PendingChange> pending() {
        return Optional.ofNullable(pending);
    }
}
