package io.spinebridge.guard;

/** A guard let no call through. Never reaches a host: the gateway tells it as what it means for the call. */
public final class HeldBackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HeldBackException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
