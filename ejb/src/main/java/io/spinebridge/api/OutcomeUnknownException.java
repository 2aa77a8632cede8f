package io.spinebridge.api;

/**
 * A write was sent and its answer was lost or could not be read: <b>it may or may not have been carried out</b>. It is not
 * repeated. Read the record again and look before anything else is done.
 */
public final class OutcomeUnknownException extends SpineException {

    private static final long serialVersionUID = 1L;

    /**
     * Says how the answer got lost.
     *
     * @param reason what happened, without patient data
     * @param error names interaction and trace id, by which the Spine's helpdesk can find the request
     * @param cause technical cause, may be null
     */
    public OutcomeUnknownException(String reason, SpineError error, Throwable cause) {
        super("The change may or may not have been made, read the record again: " + reason + " (" + error.summary() + ")",
                error, cause);
    }
}
