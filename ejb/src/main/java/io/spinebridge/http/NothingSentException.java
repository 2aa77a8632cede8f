package io.spinebridge.http;

import java.io.IOException;

/** A connection that had served before was found closed before anything of the next request had left. Never leaves this package. */
final class NothingSentException extends IOException {

    private static final long serialVersionUID = 1L;

    NothingSentException(IOException cause) {
        super("the connection was closed before the request was sent", cause);
    }
}
