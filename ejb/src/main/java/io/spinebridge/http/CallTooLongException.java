package io.spinebridge.http;

import java.io.IOException;
import java.time.Duration;

/** A request took longer, in all, than it may, and was ended. Hosts see it as a cause alone. */
public final class CallTooLongException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean connected;

    /** A request that took longer than requests may. */
    public CallTooLongException(Duration allowed, IOException cause) {
        super(
                "the request was not complete after " + allowed
                        + " (spinebridge.timeout.call, for records spinebridge.timeout.stream)",
                cause);
        this.connected = true;
    }

    /**
     * A request that took longer than this.
     *
     * @param connected whether there was a connection to send it on
     */
    CallTooLongException(TimeLimit limit, boolean connected, IOException cause) {
        super(text(limit), cause);
        this.connected = connected;
    }

    /** Whether there was a connection; otherwise nothing can have been sent. */
    public boolean connected() {
        return connected;
    }

    private static String text(TimeLimit limit) {
        return limit.usedUp()
                ? "no time was left for the request (" + limit.setting() + ")"
                : "the request was not complete after " + limit.allowed() + " (" + limit.setting() + ")";
    }
}
