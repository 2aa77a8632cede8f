package io.spinebridge.spine;

import io.spinebridge.api.UnavailableException;

/**
 * A read failed in a way that may be over at the next attempt. Never leaves the gateway: it tells Fault Tolerance what may be repeated,
 * which the public exceptions do not say by their type.
 */
public final class TransientFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TransientFailure(UnavailableException cause) {
        super(cause.getMessage(), cause);
    }

    /** What the host gets when no attempt is left. */
    UnavailableException failure() {
        return (UnavailableException) getCause();
    }
}
