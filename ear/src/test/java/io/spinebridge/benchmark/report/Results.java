package io.spinebridge.benchmark.report;

import io.spinebridge.benchmark.server.Contender;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that was measured. Not thread safe. */
public final class Results {

    private final Map<Scenario, Map<Contender, Sample>> samples = new LinkedHashMap<>();
    private double firstCallMillis = Double.NaN;
    private Endurance endurance;

    /** Where to add what a contender takes in a row. */
    public Sample sample(Scenario scenario, Contender contender) {
        return samples.computeIfAbsent(scenario, row -> new EnumMap<>(Contender.class))
                .computeIfAbsent(contender, somebody -> new Sample());
    }

    /** How long the first call after a deployment in a warm server took. */
    public void firstCall(double millis) {
        firstCallMillis = millis;
    }

    /** What many calls of ours left behind. */
    public void endurance(Endurance many) {
        endurance = many;
    }

    List<Row> rows() {
        return samples.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), entry.getValue()))
                .toList();
    }

    double firstCallMillis() {
        return firstCallMillis;
    }

    Endurance endurance() {
        return endurance;
    }
}
