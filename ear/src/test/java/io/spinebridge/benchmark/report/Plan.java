package io.spinebridge.benchmark.report;

import io.spinebridge.benchmark.server.Contender;
import io.spinebridge.benchmark.server.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All rows. Of pointers, each number has a patient of its own.
 *
 * @param adjustmentsPatient who has a whole record of reasonable adjustments
 * @param numbers of pointers by patient: 1, 20, 200, 2,000, and as many as the longest answer has room for, in this order
 * @param documentBytes length of the document that is fetched
 */
public record Plan(String adjustmentsPatient, LinkedHashMap<String, Integer> numbers, long documentBytes) {

    static final String SEARCH = "search of %,d";
    static final String ADJUSTMENTS = "adjustments";
    static final String LATE_RECORD = "read(patient), 50 ms per request";

    private static final List<Integer> THREADS = List.of(1, 8, 32);
    private static final List<Contender> BARE = List.of(Contender.OURS, Contender.JDK_CLIENT, Contender.URL_CONNECTION);
    private static final List<Contender> ALL = List.of(Contender.values());
    private static final Duration LATE = Duration.ofMillis(50);
    private static final Duration RENEWALS = Duration.ofMillis(200);
    private static final int USUAL = 20;

    /** The rows with the audit trail as it is by default: what is written is the operating system's. */
    public List<Scenario> usual() {
        List<Scenario> rows = new ArrayList<>();
        THREADS.forEach(threads -> rows.add(search(USUAL, threads, "", ALL)));
        THREADS.forEach(threads -> rows.add(row(ADJUSTMENTS, Operation.ADJUSTMENTS, threads, Duration.ZERO, ALL)));
        THREADS.forEach(threads -> rows.add(row("read(patient)", Operation.RECORD, threads, Duration.ZERO, BARE)));
        rows.add(row("addAdjustment", Operation.ADDITION, 1, Duration.ZERO, BARE));
        rows.add(row("addAdjustment", Operation.ADDITION, 8, Duration.ZERO, BARE));
        numbers.values().stream()
                .filter(number -> number != USUAL)
                .forEach(number -> rows.add(search(number, 1, "", BARE)));
        rows.add(row(LATE_RECORD, Operation.RECORD, 1, LATE, BARE));
        rows.add(row("adjustments, 50 ms per request", Operation.ADJUSTMENTS, 32, LATE, BARE));
        rows.add(new Scenario(
                "document of 500 MB",
                Operation.RETRIEVAL,
                patient(1),
                documentBytes,
                1,
                Duration.ZERO,
                Duration.ZERO,
                BARE));
        rows.add(new Scenario(
                "adjustments, certificate renewed 5 × a second",
                Operation.ADJUSTMENTS,
                adjustmentsPatient,
                1,
                8,
                Duration.ZERO,
                RENEWALS,
                BARE));
        return rows;
    }

    /** The rows with each entry of the audit trail forced to the disk. */
    public List<Scenario> forced() {
        return THREADS.stream()
                .map(threads -> search(USUAL, threads, ", audit forced", BARE))
                .toList();
    }

    /** What is called over and over, to see what that leaves behind. */
    public Scenario endurance() {
        return row(ADJUSTMENTS, Operation.ADJUSTMENTS, 8, Duration.ZERO, List.of(Contender.OURS));
    }

    /** The first call after a deployment. */
    public Scenario firstCall() {
        return search(USUAL, 1, "", List.of(Contender.OURS));
    }

    private Scenario search(int number, int threads, String more, List<Contender> contenders) {
        return new Scenario(
                SEARCH.formatted(number) + more,
                Operation.SEARCH,
                patient(number),
                number,
                threads,
                Duration.ZERO,
                Duration.ZERO,
                contenders);
    }

    private Scenario row(String name, Operation operation, int threads, Duration latency, List<Contender> contenders) {
        return new Scenario(name, operation, adjustmentsPatient, 1, threads, latency, Duration.ZERO, contenders);
    }

    private String patient(int number) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue() == number)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
