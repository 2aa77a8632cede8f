package io.spinebridge.benchmark.report;

import io.spinebridge.benchmark.server.Contender;
import io.spinebridge.benchmark.server.ServerState;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that was measured. Not thread safe. */
public final class Results {

    private final Map<Scenario, Map<Contender, Sample>> samples = new LinkedHashMap<>();
    private double firstCallMillis = Double.NaN;
    private ServerState begun;
    private ServerState ended;

    /** Where to add what a contender takes in a row. */
    public Sample sample(Scenario scenario, Contender contender) {
        return samples.computeIfAbsent(scenario, row -> new EnumMap<>(Contender.class))
                .computeIfAbsent(contender, somebody -> new Sample());
    }

    /** How long the first call after a deployment in a warm server took. */
    public void firstCall(double millis) {
        firstCallMillis = millis;
    }

    /** The server, warm, before and after all that was measured in one deployment. */
    public void states(ServerState before, ServerState after) {
        begun = before;
        ended = after;
    }

    List<Row> rows() {
        return samples.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), entry.getValue()))
                .toList();
    }

    double firstCallMillis() {
        return firstCallMillis;
    }

    ServerState begun() {
        return begun;
    }

    ServerState ended() {
        return ended;
    }

    /** Our calls. */
    long ourCalls() {
        return samples.values().stream()
                .mapToLong(row -> row.get(Contender.OURS).calls())
                .sum();
    }
}
