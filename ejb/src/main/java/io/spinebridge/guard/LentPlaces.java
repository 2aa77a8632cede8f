package io.spinebridge.guard;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Places of a bulkhead that are lent to threads which work beside a caller's own. Whoever finds no place waits for the next one that comes back,
 * and none is lent meanwhile: so a caller is refused only where callers alone fill the bulkhead. Thread safe.
 */
final class LentPlaces {

    private int lent;
    private long returns;
    private int waiting;

    /** Takes one, unless somebody waits for a place. */
    synchronized boolean lend() {
        if (waiting > 0) {
            return false;
        }
        lent++;
        return true;
    }

    synchronized void giveBack() {
        lent--;
        returns++;
        notifyAll();
    }

    /** How many came back so far. */
    synchronized long returns() {
        return returns;
    }

    /**
     * Waits until another one comes back.
     *
     * @param seen how many had come back before no place was found
     * @param patience how long
     * @return whether one did; false at once when none is lent
     */
    synchronized boolean cameBack(long seen, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        waiting++;
        try {
            for (long left = patience.toNanos();
                    returns == seen && lent > 0 && left > 0;
                    left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return returns != seen;
        } finally {
            waiting--;
        }
    }
}
