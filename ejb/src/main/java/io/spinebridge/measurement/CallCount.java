package io.spinebridge.measurement;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the calls of one series went so far.
 *
 * @param series which calls
 * @param outcomes how many ended how: {@link ServiceMeter#OK}, or the simple name of the exception that the host got
 * @param repeats attempts beyond each call's first
 * @param total time of all of them together
 * @param longest time of the longest
 */
public record CallCount(CallSeries series, Map<String, Long> outcomes, long repeats, Duration total, Duration longest) {

    public CallCount {
        outcomes = Map.copyOf(outcomes);
    }

    /** All calls. */
    public long calls() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Calls that did not succeed, by the name of the exception. */
    public Map<String, Long> failures() {
        Map<String, Long> failures = new TreeMap<>(outcomes);
        failures.remove(ServiceMeter.OK);
        return failures;
    }

    /** What a call took on the average; zero while there is none. */
    public Duration mean() {
        long calls = calls();
        return calls == 0 ? Duration.ZERO : total.dividedBy(calls);
    }
}
