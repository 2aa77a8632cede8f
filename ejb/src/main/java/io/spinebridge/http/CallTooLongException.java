package io.spinebridge.http;

import java.io.IOException;
import java.time.Duration;

/** A request took longer, in all, than it may, and was ended. Hosts see it as a cause alone. */
public final class CallTooLongException extends IOException {

    private static final long serialVersionUID = 1L;

    public CallTooLongException(Duration allowed, IOException cause) {
        super(
                "the request was not complete after " + allowed
                        + " (spinebridge.timeout.call, for records spinebridge.timeout.stream)",
                cause);
    }
}
