package io.spinebridge.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Ends what takes too long, on one thread of its own. Thread safe. */
final class Deadlines implements AutoCloseable {

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "spinebridge-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    Deadlines() {
        // Nearly all of them are cancelled long before their time, and each holds a request.
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Has something ended after a time, unless the result is cancelled before. */
    Future<?> after(Duration allowed, Runnable end) {
        return timer.schedule(end, allowed.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
