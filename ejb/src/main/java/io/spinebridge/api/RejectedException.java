package io.spinebridge.api;

/**
 * The Spine refused the request as it stood; repeating it unchanged will be refused again. Nothing was changed.
 *
 * <p>{@link SpineError#spineCode()} says why, for example {@code INVALID_RESOURCE} or {@code MISSING_OR_INVALID_HEADER}. The
 * latter is a fault of this module or of its configuration, and one for its administrator.
 */
public final class RejectedException extends SpineException {

    private static final long serialVersionUID = 1L;

    /** Made by Spinebridge from the Spine's answer. */
    public RejectedException(SpineError error) {
        super("The Spine rejected the request (" + error.summary() + ")", error, null);
    }
}
