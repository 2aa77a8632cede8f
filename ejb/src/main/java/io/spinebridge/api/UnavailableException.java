package io.spinebridge.api;

import java.time.Duration;
import java.util.Optional;

/**
 * The Spine could not be reached, is overloaded, or did not give a usable answer. <b>Nothing was changed</b>; a read was
 * repeated as often as the settings allow. The user may try again later.
 *
 * <p>The message names the cause: no connection, a refused certificate, a time-out, the circuit breaker, too many calls at
 * once, HTTP 429 or 5xx.
 */
public final class UnavailableException extends SpineException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * Says why.
     *
     * @param reason what happened, without patient data
     * @param error the Spine's words, if it had any
     * @param retryAfter how long the Spine asked us to wait, null when it did not
     * @param cause technical cause, may be null
     */
    public UnavailableException(String reason, SpineError error, Duration retryAfter, Throwable cause) {
        super("The Spine is not available: " + reason + suffix(error), error, cause);
        this.retryAfter = retryAfter;
    }

    /** How long the Spine asked us to wait; no call is made before. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    private static String suffix(SpineError error) {
        String summary = error.summary();
        return summary.isEmpty() ? "" : " (" + summary + ")";
    }
}
