package io.spinebridge.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is no ratio of a row: each with its goal. */
final class SingleFigures {

    private static final int REQUESTS_OF_A_RECORD = 5;

    private final Results results;

    SingleFigures(Results results) {
        this.results = results;
    }

    /**
     * A figure.
     *
     * @param name what it is
     * @param value as measured
     * @param goal the most that it is to be; NaN where there is none
     */
    record Figure(String name, double value, double goal) {

        boolean isReached() {
            return Double.isNaN(goal) || value <= goal;
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %,.2f%s | %s |",
                    name,
                    value,
                    isReached() ? "" : " !",
                    Double.isNaN(goal) ? "" : String.format(Locale.ROOT, "≤ %,.2f", goal));
        }
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        for (Row row : results.rows()) {
            if (row.scenario().name().equals(Plan.LATE_RECORD)) {
                figures.add(new Figure(
                        Plan.LATE_RECORD + ": round trips", REQUESTS_OF_A_RECORD * row.timesLeast(Row::median), 2.2));
            } else if (row.scenario().threads() == 1) {
                addOverhead(row, figures);
            }
        }
        figures.add(new Figure("first call after deployment, warm server (s)", results.firstCallMillis() / 1e3, 0.3));
        figures.addAll(results.endurance().figures());
        return figures;
    }

    private static void addOverhead(Row row, List<Figure> figures) {
        String name = row.scenario().name();
        if (name.equals(Plan.ADJUSTMENTS)) {
            figures.add(overhead(row, 60));
        } else if (name.equals(Plan.SEARCH.formatted(20))) {
            figures.add(overhead(row, 150));
        }
    }

    private static Figure overhead(Row row, double goal) {
        return new Figure(
                row.scenario().name() + ": all but network and parse (µs)",
                Row.median(row.ours()) - row.least(Row::median),
                goal);
    }
}
