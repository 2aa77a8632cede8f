package io.spinebridge.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Ends what takes too long, on one thread of its own, which is there as long as there is something to end. Thread safe. */
public final class Deadlines implements AutoCloseable {

    private static final long IDLE_SECONDS = 2;

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "spinebridge-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    /** Watches nothing yet. */
    public Deadlines() {
        // Nearly all of them are cancelled long before their time, and each holds a request.
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    /** Has something ended after a time, unless the result is cancelled before. */
    public Future<?> after(Duration allowed, Runnable end) {
        return timer.schedule(end, allowed.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How many are being waited for. */
    int waiting() {
        return timer.getQueue().size();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
