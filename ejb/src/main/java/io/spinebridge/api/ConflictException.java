package io.spinebridge.api;

/**
 * Somebody else changed the record since it was read, so that the change was not made. Read it again, show the user what it
 * says now, and let the user decide.
 *
 * <p>HTTP 409 (the version is no longer the current one) and 412 (the version was missing or could not be matched): see
 * {@link SpineError#httpStatus()}. Fetching a record never ends so: what a provider answers with these is a {@link RejectedException}. Follows <em>Reasonable Adjustments API: Versioning</em>.
 */
public final class ConflictException extends SpineException {

    private static final long serialVersionUID = 1L;

    /** Made by Spinebridge from the Spine's answer. */
    public ConflictException(SpineError error) {
        super(
                "The record was changed by someone else since it was read, and must be read again (" + error.summary()
                        + ")",
                error,
                null);
    }
}
