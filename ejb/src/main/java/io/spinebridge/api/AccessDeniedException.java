package io.spinebridge.api;

/**
 * The Spine denied access: to our certificate, our ASID, or the user. Nothing was changed, and a retry will not help.
 *
 * <p>HTTP 401 or 403, or Spine codes such as {@code ASID_CHECK_FAILED} (the ASID is not accredited for the interaction) and
 * {@code ACCESS_DENIED_SSL}. One for the administrator, seldom for the user.
 */
public final class AccessDeniedException extends SpineException {

    private static final long serialVersionUID = 1L;

    /**
     * The user's codes do not allow it, by the administrator's table.
     *
     * @param reason without patient data
     */
    public AccessDeniedException(String reason) {
        super(reason, SpineError.NONE, null);
    }

    /** Made by Spinebridge from the Spine's answer. */
    public AccessDeniedException(SpineError error) {
        super("The Spine denied access (" + error.summary() + ")", error, null);
    }
}
