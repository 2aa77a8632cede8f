package io.spinebridge.benchmark.report;

import io.spinebridge.benchmark.server.Contender;
import io.spinebridge.benchmark.server.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What must hold on any machine, however busy. Stateless. */
final class Invariants {

    /** A square would be some thirty times as much; what the garbage collector has to do in a small heap may triple it. */
    private static final double GROWTH = 6;

    private static final int SMALLEST = 200;

    private Invariants() {}

    /** Those that are broken, in words. */
    static List<String> broken(Results results) {
        List<String> broken = new ArrayList<>();
        // Idle ones are kept for the next row, which may need more.
        int needed = results.rows().stream()
                .mapToInt(row -> row.scenario().connectionsNeeded())
                .max()
                .orElse(0);
        for (Row row : results.rows()) {
            String where = row.scenario().name() + ", " + row.scenario().threads() + " threads: ";
            row.samples()
                    .forEach((contender, sample) -> sample.failures()
                            .forEach(failure -> broken.add(where + contender.words() + " failed: " + failure)));
            if (row.ours().connections() > needed) {
                broken.add(where + row.ours().connections() + " connections held, for at most " + needed
                        + " requests at once");
            }
        }
        broken.addAll(results.endurance().broken());
        growth(results)
                .filter(growth -> growth > GROWTH)
                .ifPresent(growth -> broken.add(String.format(
                        Locale.ROOT,
                        "growth: a pointer of the longest answer takes %.1f times as long as one of %d",
                        growth,
                        SMALLEST)));
        return broken;
    }

    /** How many times as long a pointer takes in the longest answer as in one of 200, by the shortest calls. */
    static Optional<Double> growth(Results results) {
        List<Row> searches = results.rows().stream()
                .filter(row -> row.scenario().operation() == Operation.SEARCH
                        && row.scenario().threads() == 1
                        && row.scenario().atLeast() >= SMALLEST)
                .sorted(Comparator.comparingLong(row -> row.scenario().atLeast()))
                .toList();
        return searches.size() < 2
                ? Optional.empty()
                : Optional.of(microsPerPointer(searches.get(searches.size() - 1)) / microsPerPointer(searches.get(0)));
    }

    private static double microsPerPointer(Row row) {
        return row.samples().get(Contender.OURS).shortestMicros()
                / row.scenario().atLeast();
    }
}
