package io.spinebridge.measurement;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Counts the calls of one series. Thread safe. */
final class CallCounter {

    private final CallSeries series;
    private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();
    private final LongAdder repeats = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final LongAccumulator longest = new LongAccumulator(Long::max, 0);

    CallCounter(CallSeries series) {
        this.series = series;
    }

    CallSeries series() {
        return series;
    }

    void ended(String outcome, int repeated, Duration took) {
        outcomes.computeIfAbsent(outcome, first -> new LongAdder()).increment();
        repeats.add(repeated);
        nanos.add(took.toNanos());
        longest.accumulate(took.toNanos());
    }

    CallCount count() {
        return new CallCount(
                series,
                outcomes.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, counted -> counted.getValue().sum())),
                repeats.sum(),
                Duration.ofNanos(nanos.sum()),
                Duration.ofNanos(longest.get()));
    }
}
