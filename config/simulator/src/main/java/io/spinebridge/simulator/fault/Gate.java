package io.spinebridge.simulator.fault;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Where calls wait for each other, so that a test can wait for a state instead of for time: it opens once enough calls are in or somebody
 * opens it, and then stays open. Thread safe.
 */
public final class Gate {

    /** How often a call that waits looks whether its client is still there. */
    private static final long LOOK_AGAIN_MILLISECONDS = 20;

    private int missing;
    private int held;

    private Gate(int calls) {
        this.missing = calls;
    }

    /** One that opens when so many calls have come; a negative number waits until somebody opens it. */
    static Gate until(int calls) {
        return new Gate(calls < 0 ? Integer.MAX_VALUE : calls);
    }

    /** Lets all through, those that wait and those to come. */
    synchronized void open() {
        missing = 0;
        notifyAll();
    }

    synchronized int held() {
        return held;
    }

    /**
     * Counts a call in and keeps it until the gate opens, at most for this long: when a test fails, nothing hangs.
     *
     * @param isAwaited whether there is still a connection to answer on
     * @return false when there is none any more
     */
    public synchronized boolean pass(Duration atMost, BooleanSupplier isAwaited) throws InterruptedException {
        if (missing > 0 && --missing == 0) {
            notifyAll();
        }
        long end = System.nanoTime() + atMost.toNanos();
        held++;
        try {
            while (missing > 0 && System.nanoTime() < end) {
                if (!isAwaited.getAsBoolean()) {
                    return false;
                }
                wait(LOOK_AGAIN_MILLISECONDS);
            }
            return true;
        } finally {
            held--;
        }
    }
}
