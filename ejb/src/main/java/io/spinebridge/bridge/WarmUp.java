package io.spinebridge.bridge;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;

/**
 * Does once what is slow at its first use, before a clinician's first call: in the background, on a thread of its own, since the container's own
 * take no work of an application that is still being deployed. Whatever goes wrong there is told where it matters, at a call. Thread safe.
 */
final class WarmUp {

    private static final Logger LOG = System.getLogger(WarmUp.class.getName());

    private final List<Runnable> steps;
    private Thread thread;
    private volatile boolean ended;

    /** Will do this, in this order; a step that fails leaves the others alone. */
    WarmUp(List<Runnable> steps) {
        this.steps = List.copyOf(steps);
    }

    /** Begins, once, and does not wait. */
    synchronized void begin() {
        if (thread == null && !ended) {
            thread = new Thread(this::run, "spinebridge-warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run() {
        for (Runnable step : steps) {
            if (ended) {
                return;
            }
            try {
                step.run();
            } catch (Exception | LinkageError failed) {
                LOG.log(
                        Level.DEBUG,
                        "The first call will take longer ({0})",
                        failed.getClass().getName());
            }
        }
    }

    /**
     * Begins no further step, and waits for the one under way: afterwards nothing uses the application's classes any more.
     *
     * @param patience how long
     */
    synchronized void end(Duration patience) {
        ended = true;
        if (thread == null) {
            return;
        }
        try {
            thread.join(patience.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
