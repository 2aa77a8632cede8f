package io.spinebridge.guard;

/** A guard let no call through. Never reaches a host: the gateway tells it as what it means for the call. */
public final class HeldBackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean full;

    HeldBackException(String reason, Throwable cause, boolean full) {
        super(reason, cause);
        this.full = full;
    }

    /** Whether there were too many calls at once; otherwise the other side is in trouble. */
    public boolean full() {
        return full;
    }
}
