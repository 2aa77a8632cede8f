package io.spinebridge.benchmark.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tells what was measured: printed as a table, and in files beside it. */
public final class Report {

    private final Results results;
    private final String machine;

    /**
     * Of these results.
     *
     * @param rounds in which they were gathered
     * @param seconds of each trial
     */
    public Report(Results results, int rounds, double seconds) {
        this.results = results;
        this.machine = "%s, %d processors, %s, %s; %d rounds of %s s"
                .formatted(
                        LocalDate.now(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        results.endurance().after().java(),
                        rounds,
                        seconds);
    }

    /** Prints the table, and writes {@code benchmark.md}, {@code benchmark.json} and {@code benchmark.svg}. */
    public void tell(PrintStream out, Path directory) throws IOException {
        List<String> lines = new ArrayList<>(List.of(machine, ""));
        lines.addAll(Table.of(results));
        lines.forEach(out::println);
        Files.write(directory.resolve("benchmark.md"), lines);
        Files.writeString(directory.resolve("benchmark.svg"), Picture.of(results));
        JsonReport.write(results, machine, directory.resolve("benchmark.json"));
    }

    /** What must hold and does not, in words. */
    public List<String> broken() {
        return Invariants.broken(results);
    }
}
