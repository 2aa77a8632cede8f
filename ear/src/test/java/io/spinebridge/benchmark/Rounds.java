package io.spinebridge.benchmark;

import io.spinebridge.benchmark.report.Endurance;
import io.spinebridge.benchmark.report.Results;
import io.spinebridge.benchmark.report.Sample;
import io.spinebridge.benchmark.report.Scenario;
import io.spinebridge.benchmark.server.Contender;
import io.spinebridge.benchmark.server.Measurement;
import io.spinebridge.benchmark.server.ServerState;
import io.spinebridge.benchmark.stub.StubSpine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Measures in rounds: in each, every row, and in each row every contender, one after the other, in another order each time. So whatever else the
 * machine does in the meantime does not fall on one of them alone. To be used by one thread.
 */
final class Rounds {

    private final MeasuredServer server;
    private final StubSpine stub;
    private final Duration time;

    /**
     * Measures there.
     *
     * @param time of each trial
     */
    Rounds(MeasuredServer server, StubSpine stub, Duration time) {
        this.server = server;
        this.stub = stub;
        this.time = time;
    }

    /** Everything once, for the JIT compiler; what is measured is forgotten. */
    void warmUp(List<Scenario> scenarios) {
        run(scenarios, 1, new Results());
    }

    /** So many rounds. */
    void run(List<Scenario> scenarios, int rounds, Results results) {
        for (int round = 0; round < rounds; round++) {
            for (Scenario scenario : scenarios) {
                List<Contender> order = new ArrayList<>(scenario.contenders());
                Collections.rotate(order, round);
                order.forEach(contender -> measure(scenario, contender, results));
            }
        }
    }

    private void measure(Scenario scenario, Contender contender, Results results) {
        stub.begin(contender.name(), scenario.latency());
        Measurement measured = server.measure(scenario.trial(contender, time));
        results.sample(scenario, contender).add(measured, stub.connections());
    }

    /** So many calls of ours, and nobody else's. */
    Endurance endure(Scenario scenario, long calls) {
        stub.begin(Contender.OURS.name(), Duration.ZERO);
        // Whatever is made once is made now.
        server.measure(scenario.trial(Contender.OURS, time));
        ServerState before = server.state();
        Sample sample = new Sample();
        do {
            sample.add(server.measure(scenario.trial(Contender.OURS, time)), stub.connections());
        } while (sample.calls() < calls && sample.failures().isEmpty());
        return new Endurance(sample, before, server.state());
    }

    /** The first call of ours, in milliseconds. */
    double firstCall(Scenario scenario) {
        stub.begin(Contender.OURS.name(), Duration.ZERO);
        Measurement measured = server.measure(scenario.first(Contender.OURS));
        return measured.nanos()[0] / 1e6;
    }
}
