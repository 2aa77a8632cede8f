package io.spinebridge.http;

import java.io.IOException;

/** A request was ended because another branch of the same operation had failed: it says nothing of the other side. Never reaches a host. */
public final class NotWantedException extends IOException {

    private static final long serialVersionUID = 1L;

    NotWantedException(IOException cause) {
        super("another request of the same operation failed", cause);
    }
}
