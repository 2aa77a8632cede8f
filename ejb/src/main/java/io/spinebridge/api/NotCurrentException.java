package io.spinebridge.api;

/** The Spine refused since what the call is about is not current any more: superseded, or marked as entered in error. */
public final class NotCurrentException extends SpineException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what the Spine said.
     *
     * @param error the Spine's answer
     */
    public NotCurrentException(SpineError error) {
        super("It is not current any more, search again: " + error.summary(), error, null);
    }
}
