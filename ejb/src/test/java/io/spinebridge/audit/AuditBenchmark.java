package io.spinebridge.audit;

import io.spinebridge.configuration.AuditSettings;
import io.spinebridge.configuration.AuditSettings.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/** What an audit entry costs: each request has two. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AuditBenchmark {

    private static final int MANY = 32;

    private final AuditEntry entry = AuditEntries.entry("a-trace-id");

    @Param({"WRITTEN", "FORCED"})
    private Durability durability;

    private Path directory;
    private AuditTrail trail;

    /** A trail in a directory of its own. */
    @Setup
    public void open() throws IOException {
        directory = Files.createTempDirectory("audit-benchmark");
        trail = new FileAuditTrail(new AuditSettings(directory, durability), "benchmark");
    }

    /** Removes it. */
    @TearDown
    public void remove() throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
        Files.delete(directory);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    /** An entry of one thread. */
    @Benchmark
    public void entry() {
        trail.keep(entry);
    }

    /** An entry of each of many threads at once. */
    @Benchmark
    @Threads(MANY)
    public void entryOfEachOfManyThreads() {
        trail.keep(entry);
    }
}
