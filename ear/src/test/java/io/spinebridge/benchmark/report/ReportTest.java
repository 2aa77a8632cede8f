package io.spinebridge.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.benchmark.server.Contender;
import io.spinebridge.benchmark.server.Measurement;
import io.spinebridge.benchmark.server.ServerState;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final int LONGEST = 6_000;
    private static final Plan PLAN = new Plan(
            "9990001014",
            new LinkedHashMap<>(Map.of(
                    "9990002002", 1,
                    "9990002010", 20,
                    "9990002029", 200,
                    "9990002037", 2_000,
                    "9990002096", LONGEST)),
            500);

    private final Results results = new Results();

    @BeforeEach
    void everyCallTakesAMicrosecondForEachThingThatIsFound() {
        for (Scenario scenario : PLAN.usual()) {
            for (Contender contender : scenario.contenders()) {
                add(scenario, contender, scenario.atLeast(), scenario.threads());
            }
        }
        results.firstCall(200);
        results.endurance(leaving(0, 0));
    }

    @Test
    void nothingIsBrokenWhereAllAreTheSame() {
        assertThat(new Report(results, 1, 1).broken()).isEmpty();
    }

    @Test
    void noTimeBreaksAnything() {
        Scenario first = PLAN.usual().get(0);
        add(first, Contender.OURS, 1_000_000, first.threads());

        assertThat(new Report(results, 1, 1).broken()).isEmpty();
    }

    @Test
    void aFailureOfAnybodyBreaksTheComparison() {
        Scenario first = PLAN.usual().get(0);
        results.sample(first, Contender.APACHE).add(new Measurement(new long[0], 1, 1, 1, List.of("IOException")), 1);

        assertThat(new Report(results, 1, 1).broken())
                .containsExactly("search of 20, 1 threads: Apache HttpClient 5 failed: 1 × IOException");
    }

    @Test
    void moreConnectionsThanRequestsAreBroken() {
        Scenario first = PLAN.usual().get(0);
        add(first, Contender.JDK_CLIENT, 1, 129);
        assertThat(new Report(results, 1, 1).broken()).isEmpty();

        add(first, Contender.OURS, 1, 129);
        assertThat(new Report(results, 1, 1).broken())
                .containsExactly("search of 20, 1 threads: 129 connections held, for at most 128 requests at once");
    }

    @Test
    void growthWithTheSquareIsBroken() {
        Results squared = new Results();
        PLAN.usual().stream()
                .filter(scenario -> scenario.name().startsWith("search of"))
                .forEach(scenario -> squared.sample(scenario, Contender.OURS)
                        .add(taking(scenario.atLeast() * scenario.atLeast()), 1));

        assertThat(new Report(withEndurance(squared), 1, 1).broken())
                .containsExactly("growth: a pointer of the longest answer takes 30.0 times as long as one of 200");
    }

    @Test
    void someOfTheHeapAndSomeThreadsAreTheServersOwn() {
        results.endurance(leaving(9_000_000, 16));

        assertThat(new Report(results, 1, 1).broken()).isEmpty();
    }

    @Test
    void whatCallsLeaveBehindIsBroken() {
        results.endurance(leaving(11_000_000, 17));

        assertThat(new Report(results, 1, 1).broken())
                .containsExactly("endurance: 1 calls left 11.0 MB of heap", "endurance: 1 calls left 17 threads");
    }

    @Test
    void tellsATableANumberOfEachKindAndAPicture(@TempDir Path directory) throws Exception {
        new Report(results, 3, 1).tell(new PrintStream(OutputStream.nullOutputStream()), directory);

        assertThat(Files.readAllLines(directory.resolve("benchmark.md")))
                .anyMatch(line -> line.startsWith("| search of 20 | 8 | 20 µs | 1.00 | 1.00 | 1.00 | 1.00 |"))
                .contains("| read(patient), 50 ms per request: round trips | 5.00 ! | ≤ 2.20 |")
                .contains("| time per pointer, longest answer against 200 | 1.00 | linear |");
        assertThat(directory.resolve("benchmark.json")).content().contains("\"p50Micros\"");
        assertThat(directory.resolve("benchmark.svg"))
                .content()
                .startsWith("<svg")
                .contains("search of 6,000, 1 thread");
    }

    private void add(Scenario scenario, Contender contender, long micros, int connections) {
        results.sample(scenario, contender).add(taking(micros), connections);
    }

    private static Measurement taking(long micros) {
        return new Measurement(new long[] {micros * 1_000}, micros * 1_000, 1, 1, List.of());
    }

    private static Results withEndurance(Results some) {
        some.endurance(leaving(0, 0));
        return some;
    }

    private static Endurance leaving(long bytes, int threads) {
        Sample calls = new Sample();
        calls.add(taking(1), 1);
        return new Endurance(calls, new ServerState(1, 1, "a JVM"), new ServerState(1 + bytes, 1 + threads, "a JVM"));
    }
}
