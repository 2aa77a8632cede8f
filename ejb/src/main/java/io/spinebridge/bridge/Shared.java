package io.spinebridge.bridge;

import java.util.function.Consumer;

/**
 * A part that Bridges hold one after the other: closed when the last one lets it go. Thread safe.
 *
 * @param <T> type of the part
 */
final class Shared<T> {

    private final T part;
    private int holders = 1;

    /** Held by whoever makes it. */
    Shared(T part) {
        this.part = part;
    }

    T get() {
        return part;
    }

    /** Holds it as well. */
    synchronized Shared<T> held() {
        if (holders == 0) {
            throw new IllegalStateException("a part that was closed cannot be held");
        }
        holders++;
        return this;
    }

    /** Whether nobody else holds it. */
    synchronized boolean heldByOne() {
        return holders == 1;
    }

    /** Holds it no longer. To be called once by each holder. */
    void letGo(Consumer<T> close) {
        if (released()) {
            close.accept(part);
        }
    }

    private synchronized boolean released() {
        holders--;
        return holders == 0;
    }
}
