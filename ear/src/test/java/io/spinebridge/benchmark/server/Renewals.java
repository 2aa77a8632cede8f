package io.spinebridge.benchmark.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Renews our certificate again and again, until it is closed. Thread safe. */
final class Renewals implements AutoCloseable {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    /** Begins, unless the interval is zero. */
    Renewals(Duration interval, Runnable renewal) {
        if (!interval.isZero()) {
            timer.scheduleAtFixedRate(renewal, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
