package io.spinebridge.http;

import java.io.IOException;

/**
 * A connection that had served before was closed by the other side while it was idle, and that showed only when it was used again. It says nothing
 * of how the other side is. Hosts see it as a cause alone.
 */
public final class StaleConnectionException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Found by a failure. */
    public StaleConnectionException(IOException cause) {
        super("the connection was closed while it was idle", cause);
    }
}
