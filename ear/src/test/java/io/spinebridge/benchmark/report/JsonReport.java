package io.spinebridge.benchmark.report;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** All numbers, for a program that compares runs. Stateless. */
final class JsonReport {

    private JsonReport() {}

    static void write(Results results, String machine, Path file) throws IOException {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        results.rows().forEach(row -> rows.add(of(row)));
        JsonArrayBuilder figures = Json.createArrayBuilder();
        new SingleFigures(results)
                .all()
                .forEach(figure -> figures.add(with(
                        with(Json.createObjectBuilder().add("name", figure.name()), "value", figure.value()),
                        "goal",
                        figure.goal())));
        JsonArrayBuilder broken = Json.createArrayBuilder();
        Invariants.broken(results).forEach(broken::add);
        JsonObject report = Json.createObjectBuilder()
                .add("machine", machine)
                .add("rows", rows)
                .add("figures", figures)
                .add("broken", broken)
                .build();
        try (Writer out = Files.newBufferedWriter(file);
                var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                        .createWriter(out)) {
            writer.write(report);
        }
    }

    private static JsonObjectBuilder of(Row row) {
        JsonObjectBuilder contenders = Json.createObjectBuilder();
        row.samples().forEach((contender, sample) -> contenders.add(contender.name(), of(sample)));
        JsonObjectBuilder ratios = Json.createObjectBuilder();
        for (Goal goal : Goal.values()) {
            with(ratios, goal.name(), goal.ratio(row));
        }
        return Json.createObjectBuilder()
                .add("name", row.scenario().name())
                .add("threads", row.scenario().threads())
                .add("ratios", ratios)
                .add("contenders", contenders);
    }

    private static JsonObjectBuilder of(Sample sample) {
        JsonObjectBuilder numbers = Json.createObjectBuilder()
                .add("calls", sample.calls())
                .add("connections", sample.connections())
                .add("failures", Json.createArrayBuilder(sample.failures()));
        with(numbers, "p50Micros", Row.median(sample));
        with(numbers, "p99Micros", Row.slow(sample));
        with(numbers, "perSecond", sample.perSecond());
        with(numbers, "cpuMicrosPerCall", sample.cpuMicrosPerCall());
        return with(numbers, "bytesPerCall", sample.bytesPerCall());
    }

    /** JSON has no word for what was not measured. */
    private static JsonObjectBuilder with(JsonObjectBuilder object, String name, double value) {
        return Double.isFinite(value) ? object.add(name, Math.round(value * 1e3) / 1e3) : object.addNull(name);
    }
}
