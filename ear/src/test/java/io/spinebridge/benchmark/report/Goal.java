package io.spinebridge.benchmark.report;

import java.util.Locale;

/** What a ratio is to reach. A goal that is missed is told, and fails nothing: a busy machine misses it too. */
enum Goal {
    /** Median of the time. */
    MEDIAN("p50 ×", 1.10, true),
    /** The slowest call in a hundred. */
    SLOW("p99 ×", 1.25, true),
    /** Calls per second; of one thread alone they tell nothing new. */
    THROUGHPUT("calls/s ×", 0.9, false),
    /** Bytes allocated by a call. */
    ALLOCATION("allocation ×", 1.1, true);

    private final String heading;
    private final double limit;
    private final boolean most;

    Goal(String heading, double limit, boolean most) {
        this.heading = heading;
        this.limit = limit;
        this.most = most;
    }

    /** How the ratio is called, with the goal beside it. */
    String heading() {
        return String.format(Locale.ROOT, "%s (%s %.2f)", heading, most ? "≤" : "≥", limit);
    }

    double limit() {
        return limit;
    }

    double ratio(Row row) {
        return switch (this) {
            case MEDIAN -> row.timesLeast(Row::median);
            case SLOW -> row.timesLeast(Row::slow);
            case THROUGHPUT -> row.timesMost(Sample::perSecond);
            case ALLOCATION -> row.timesLeast(Sample::bytesPerCall);
        };
    }

    boolean isReachedBy(double ratio) {
        return most ? ratio <= limit : ratio >= limit;
    }
}
