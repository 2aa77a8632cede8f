package io.spinebridge.benchmark.report;

import io.spinebridge.benchmark.server.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** What one contender took in one row, over all rounds. Not thread safe. */
public final class Sample {

    private static final double NANOS = 1e9;

    private final List<Measurement> rounds = new ArrayList<>();
    private int connections;

    /**
     * Adds a round.
     *
     * @param most connections at the same time
     */
    public void add(Measurement measurement, int most) {
        rounds.add(measurement);
        connections = Math.max(connections, most);
    }

    /** Number of calls that were answered. */
    public long calls() {
        return rounds.stream().mapToLong(round -> round.nanos().length).sum();
    }

    /** Kinds of failures, each once, with how many there were. */
    public List<String> failures() {
        List<String> all =
                rounds.stream().flatMap(round -> round.failures().stream()).toList();
        return all.stream()
                .distinct()
                .map(kind -> all.stream().filter(kind::equals).count() + " × " + kind)
                .toList();
    }

    /** The time below which this share of the calls is, in microseconds. */
    public double micros(double share) {
        long[] sorted = rounds.stream()
                .flatMapToLong(round -> LongStream.of(round.nanos()))
                .sorted()
                .toArray();
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e3;
    }

    /** The shortest call, in microseconds. */
    public double shortestMicros() {
        return micros(0);
    }

    /** Calls per second. */
    public double perSecond() {
        return calls()
                * NANOS
                / rounds.stream().mapToLong(Measurement::elapsedNanos).sum();
    }

    /** Time of processors for a call, in microseconds. */
    public double cpuMicrosPerCall() {
        return rounds.stream().mapToLong(Measurement::cpuNanos).sum() / 1e3 / calls();
    }

    /** Bytes of heap that a call takes and gives back. */
    public double bytesPerCall() {
        return (double) rounds.stream().mapToLong(Measurement::allocatedBytes).sum() / calls();
    }

    /** The most connections at the same time. */
    public int connections() {
        return connections;
    }

    @Override
    public String toString() {
        return Arrays.toString(new double[] {micros(0.5), micros(0.99), perSecond()});
    }
}
