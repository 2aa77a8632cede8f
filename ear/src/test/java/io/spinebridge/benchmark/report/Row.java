package io.spinebridge.benchmark.report;

import io.spinebridge.benchmark.server.Contender;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * A row with its numbers. The limit is the better of the two clients of the JDK, figure by figure.
 *
 * @param scenario the row
 * @param samples what each contender took
 */
record Row(Scenario scenario, Map<Contender, Sample> samples) {

    private static final List<Contender> LIMITS = List.of(Contender.JDK_CLIENT, Contender.URL_CONNECTION);

    Sample ours() {
        return samples.get(Contender.OURS);
    }

    /** The limit of a figure of which less is better. */
    double least(ToDoubleFunction<Sample> figure) {
        return limits(figure).min().orElse(Double.NaN);
    }

    /** How many times the limit we take, of a figure of which less is better. */
    double timesLeast(ToDoubleFunction<Sample> figure) {
        return figure.applyAsDouble(ours()) / least(figure);
    }

    /** How many times the limit we reach, of a figure of which more is better. */
    double timesMost(ToDoubleFunction<Sample> figure) {
        return figure.applyAsDouble(ours()) / limits(figure).max().orElse(Double.NaN);
    }

    /** How many times the limit another contender takes at the median; empty when it does not take part. */
    Optional<Double> timesLeast(Contender contender) {
        return Optional.ofNullable(samples.get(contender)).map(sample -> median(sample) / least(Row::median));
    }

    static double median(Sample sample) {
        return sample.micros(0.5);
    }

    static double slow(Sample sample) {
        return sample.micros(0.99);
    }

    private DoubleStream limits(ToDoubleFunction<Sample> figure) {
        return LIMITS.stream().map(samples::get).mapToDouble(figure);
    }
}
