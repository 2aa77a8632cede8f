package io.spinebridge.api;

/**
 * What was to be created exists already, for example a second active consent for one patient. Nothing was changed.
 *
 * <p>Spine code {@code DUPLICATE_REJECTED}.
 */
public final class DuplicateException extends SpineException {

    private static final long serialVersionUID = 1L;

    /** Made by Spinebridge from the Spine's answer. */
    public DuplicateException(SpineError error) {
        super("The Spine already holds such an entry (" + error.summary() + ")", error, null);
    }
}
