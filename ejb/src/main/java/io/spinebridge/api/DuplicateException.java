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

    /**
     * Says what is known of the entry that stands in the way.
     *
     * @param reason what that is, in a sentence
     * @param error names interaction and trace id of the refused request
     */
    public DuplicateException(String reason, SpineError error) {
        super(reason + " (" + error.summary() + ")", error, null);
    }
}
