package io.spinebridge.audit;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the text of an audit entry costs, without its way to the file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AuditLineBenchmark {

    private static final byte[] RUN = "\"a-run\"".getBytes(StandardCharsets.UTF_8);

    private final AuditEntry entry = AuditEntries.entry("a-trace-id");

    /** The text of a request's entry. */
    @Benchmark
    public Object line() {
        return new AuditLine(entry, RUN);
    }
}
