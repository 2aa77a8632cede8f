package io.spinebridge.bridge;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks at the settings again and again, on a thread of its own: the container's take no work of an application that is still being deployed.
 * Thread safe.
 */
final class SettingsWatch {

    private static final Logger LOG = System.getLogger(SettingsWatch.class.getName());

    private final Runnable look;
    private final Duration cycle;
    private final CountDownLatch ended = new CountDownLatch(1);
    private Thread thread;
    private volatile String told = "";

    /**
     * Does not begin yet.
     *
     * @param look at the settings
     * @param cycle time between two looks
     */
    SettingsWatch(Runnable look, Duration cycle) {
        this.look = look;
        this.cycle = cycle;
    }

    /** Begins, once. */
    synchronized void begin() {
        if (thread == null && ended.getCount() > 0) {
            thread = new Thread(this::run, "spinebridge-settings");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run() {
        try {
            while (!ended.await(cycle.toMillis(), TimeUnit.MILLISECONDS)) {
                lookNow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks, on this thread. A source of settings may fail for a while: what is in force stays, and it is told once. */
    void lookNow() {
        try {
            look.run();
            told = "";
        } catch (RuntimeException | LinkageError failed) {
            String kind = failed.getClass().getName();
            if (!kind.equals(told)) {
                LOG.log(Level.WARNING, "The settings cannot be read, those in force stay ({0})", kind);
            }
            told = kind;
        }
    }

    /**
     * Begins no further look, and waits for the one under way.
     *
     * @param patience how long
     */
    void end(Duration patience) {
        ended.countDown();
        Thread begun = begun();
        try {
            if (begun != null) {
                begun.join(patience.toMillis());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Thread begun() {
        return thread;
    }
}
