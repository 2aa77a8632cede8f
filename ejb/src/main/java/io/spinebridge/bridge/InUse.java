package io.spinebridge.bridge;

/** Who works with something that ends when nobody does any more. Thread safe. */
final class InUse {

    private int users;
    private boolean ended;

    /** Whether it has not ended; then it does not until {@link #leave}. */
    synchronized boolean enter() {
        if (ended) {
            return false;
        }
        users++;
        return true;
    }

    synchronized void leave() {
        users--;
    }

    /** Whether it ends now, since nobody works with it. */
    synchronized boolean endUnlessUsed() {
        return users == 0 && end();
    }

    /** Whether it ends now, whoever works with it. */
    synchronized boolean end() {
        boolean first = !ended;
        ended = true;
        return first;
    }
}
