package io.spinebridge.api;

/**
 * The caller has no Spine identity: not signed in, no role profile, or no organisation; or the host's {@link SpineUserResolver} failed. Nothing
 * was sent.
 *
 * <p>Every Spine call says which smartcard role profile makes it, for which organisation (<em>Spine Core: Security, JSON Web
 * Tokens</em>), and the Spine stores that beside what is written. A call without them is not made. (A caller who is signed in
 * but lacks the role that guards a bean gets the container's {@code EJBAccessException}.)
 */
public final class CallerRefusedException extends SpineException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what is missing.
     *
     * @param reason what is missing, and where it is looked for
     */
    public CallerRefusedException(String reason) {
        this(reason, null);
    }

    /**
     * Says what is missing, and what kept it from being found.
     *
     * @param reason what is missing, and where it is looked for
     * @param cause technical cause, may be null
     */
    public CallerRefusedException(String reason, Throwable cause) {
        super("Nothing was sent to the Spine: " + reason, SpineError.NONE, cause);
    }
}
