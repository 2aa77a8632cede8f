package io.spinebridge.benchmark.report;

import io.spinebridge.benchmark.server.Contender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table, in Markdown. Stateless. */
final class Table {

    private static final List<Contender> OTHERS =
            List.of(Contender.APACHE, Contender.HAPI_TUNED, Contender.HAPI_DEFAULT);

    private Table() {}

    /** The lines. */
    static List<String> of(Results results) {
        List<String> lines = new ArrayList<>();
        lines.add(line(Stream.concat(
                Stream.concat(
                        Stream.of("Operation", "Threads", "Limit, p50"),
                        Arrays.stream(Goal.values()).map(Goal::heading)),
                Stream.concat(
                        Stream.of("CPU ×", "Connections held"),
                        OTHERS.stream().map(other -> other.words() + ", p50 ×")))));
        lines.add("|---|" + "--:|".repeat(4 + Goal.values().length + OTHERS.size()));
        results.rows().forEach(row -> lines.add(line(row)));
        lines.add("");
        lines.add("| Figure | Measured | Goal |");
        lines.add("|---|--:|--:|");
        new SingleFigures(results).all().forEach(figure -> lines.add(figure.line()));
        Invariants.growth(results)
                .ifPresent(growth -> lines.add(String.format(
                        Locale.ROOT, "| time per pointer, longest answer against 200 | %.2f | linear |", growth)));
        return lines;
    }

    private static String line(Row row) {
        return line(Stream.concat(
                Stream.concat(
                        Stream.of(
                                row.scenario().name(),
                                Integer.toString(row.scenario().threads()),
                                time(row.least(Row::median))),
                        Arrays.stream(Goal.values()).map(goal -> ratio(goal, row))),
                Stream.concat(
                        Stream.of(
                                number(row.timesLeast(Sample::cpuMicrosPerCall)),
                                Integer.toString(row.ours().connections())),
                        OTHERS.stream()
                                .map(other ->
                                        row.timesLeast(other).map(Table::number).orElse("")))));
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String ratio(Goal goal, Row row) {
        double ratio = goal.ratio(row);
        return number(ratio) + (goal.isReachedBy(ratio) ? "" : " !");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String time(double micros) {
        return micros < 10_000
                ? String.format(Locale.ROOT, "%,.0f µs", micros)
                : String.format(Locale.ROOT, "%,.1f ms", micros / 1e3);
    }
}
