package io.spinebridge.measurement;

import java.time.Duration;

/** Is told of each call, on the caller's thread, when it has ended: must return at once, throw nothing, and be thread safe. */
@FunctionalInterface
public interface MeasurementListener {

    /**
     * A call ended.
     *
     * @param series what it is counted by
     * @param outcome {@link ServiceMeter#OK}, or the simple name of the exception that the host got
     * @param repeats attempts beyond its first
     * @param took from its beginning to its answer, waits included
     */
    void ended(CallSeries series, String outcome, int repeats, Duration took);
}
