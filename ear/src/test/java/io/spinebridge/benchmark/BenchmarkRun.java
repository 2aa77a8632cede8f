package io.spinebridge.benchmark;

import io.spinebridge.benchmark.report.Plan;
import io.spinebridge.benchmark.report.Report;
import io.spinebridge.benchmark.report.Results;
import io.spinebridge.benchmark.report.Scenario;
import io.spinebridge.benchmark.stub.StubSpine;
import io.spinebridge.environment.EnvironmentSettings;
import io.spinebridge.environment.LocalEnvironment;
import io.spinebridge.environment.Progress;
import io.spinebridge.environment.ServerPorts;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;

/** The benchmark: sets everything up, measures, tells. */
public final class BenchmarkRun {

    /** {@code HttpsURLConnection} keeps five otherwise, and makes the others anew for each request. */
    private static final List<String> JVM_OPTIONS = List.of("-Dhttp.maxConnections=64");

    private final Progress progress = new Progress(System.out);
    private final Path directory;
    private final int rounds;
    private final double seconds;
    private final long calls;

    private BenchmarkRun(Path directory, int rounds, double seconds, long calls) {
        this.directory = directory;
        this.rounds = rounds;
        this.seconds = seconds;
        this.calls = calls;
    }

    /**
     * Runs. Ends with status 1 when something that must hold on any machine does not.
     *
     * @param args EAR, directory {@code payara6}, directory for files of this run, asadmin file, directory of the peers' libraries, number of
     *     rounds, seconds of each trial, number of calls after which heap and threads are compared
     */
    public static void main(String[] args) throws Exception {
        try (InputStream logging = BenchmarkRun.class.getResourceAsStream("/logging.properties")) {
            LogManager.getLogManager().readConfiguration(logging);
        }
        Path directory = Path.of(args[2]).toAbsolutePath();
        LocalEnvironment.stopLeftOver(directory);
        EnvironmentSettings settings = new EnvironmentSettings(
                Path.of(args[1]),
                directory,
                List.of(Path.of(args[3]).normalize()),
                ServerPorts.free(),
                0,
                0,
                JVM_OPTIONS,
                false);
        BenchmarkRun run = new BenchmarkRun(
                directory, Integer.parseInt(args[5]), Double.parseDouble(args[6]), Long.parseLong(args[7]));
        Report report = run.measured(settings, Path.of(args[0]), Path.of(args[4]));
        report.tell(System.out, directory);
        report.broken().forEach(broken -> System.out.println("BROKEN: " + broken));
        System.exit(report.broken().isEmpty() ? 0 : 1);
    }

    private Report measured(EnvironmentSettings settings, Path built, Path peers) throws Exception {
        try (LocalEnvironment environment = LocalEnvironment.start(settings, progress);
                StubSpine stub = StubSpine.start(environment.spine().simulator().pki())) {
            Path ear = directory.resolve("benchmark.ear");
            BenchmarkEar.write(built, peers, ear);
            MeasuredServer server = new MeasuredServer(environment, ear);
            Rehearsal rehearsal = progress.step("Recording answers of the simulator", () -> {
                server.deploy(Map.of());
                return Rehearsal.of(server, environment.spine().simulator(), stub.baseUrl());
            });
            stub.answers(rehearsal.answers());
            Plan plan = new Plan(Rehearsal.ADJUSTMENTS_PATIENT, rehearsal.numbers(), StubSpine.DOCUMENT_BYTES);
            return new Report(results(server, stub, plan), rounds, seconds);
        }
    }

    private Results results(MeasuredServer server, StubSpine stub, Plan plan) throws Exception {
        Results results = new Results();
        Duration time = Duration.ofNanos((long) (seconds * 1e9));
        Rounds measured = new Rounds(server, stub, time);
        deploy(server, stub, "written");
        List<Scenario> usual = plan.usual();
        progress.step("Warming up", () -> {
            measured.warmUp(usual);
            return null;
        });
        // Before it is measured: what all rows of ours have in common is compiled by then.
        progress.step("Making " + calls + " calls", () -> {
            results.endurance(measured.endure(plan.endurance(), calls));
            return null;
        });
        progress.step("Measuring in " + rounds + " rounds", () -> {
            measured.run(usual, rounds, results);
            return null;
        });
        deploy(server, stub, "forced");
        results.firstCall(measured.firstCall(plan.firstCall()));
        progress.step("Measuring with a forced audit trail", () -> {
            measured.warmUp(plan.forced());
            measured.run(plan.forced(), rounds, results);
            return null;
        });
        return results;
    }

    private void deploy(MeasuredServer server, StubSpine stub, String durability) throws Exception {
        progress.step("Deploying, with an audit trail that is " + durability, () -> {
            server.deploy(settings(stub, durability));
            return null;
        });
    }

    /** For the environment {@code local} alone: so they beat the settings that lead to the simulator. */
    private static Map<String, String> settings(StubSpine stub, String durability) {
        Map<String, String> settings = new HashMap<>();
        settings.put("adjustments.url", stub.baseUrl().toString());
        settings.put("pointers.url", stub.baseUrl().toString());
        settings.put("retrieval.url", stub.proxyUrl().toString());
        settings.put("retrieval.trust-pointer", "true");
        settings.put("directory", "table");
        settings.put("directory.table", "RGD=200000000421@https://nrl-rr8.supplier.thirdparty.nhs.uk");
        // Thirty-two calls may make four requests each at once.
        settings.put("adjustments.guard.calls-at-once", "200");
        settings.put("audit.durability", durability);
        Map<String, String> local = new HashMap<>();
        settings.forEach((key, value) -> local.put("spinebridge.local." + key, value));
        return local;
    }
}
