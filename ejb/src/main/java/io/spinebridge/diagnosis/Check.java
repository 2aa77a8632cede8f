package io.spinebridge.diagnosis;

/** Looks at one thing. Ends when it is closed, on whichever thread: then its time is over. */
interface Check extends AutoCloseable {

    /**
     * Looks.
     *
     * @throws Exception when it cannot be said what is wrong: told by its type
     */
    Finding look() throws Exception;

    @Override
    default void close() {
        // Most have nothing to end.
    }
}
