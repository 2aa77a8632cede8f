package io.spinebridge.benchmark.report;

import io.spinebridge.benchmark.server.Contender;
import io.spinebridge.benchmark.server.Operation;
import io.spinebridge.benchmark.server.Trial;
import java.time.Duration;
import java.util.List;

/**
 * A row of the table: one thing, done by several contenders in turn.
 *
 * @param name for a reader
 * @param operation what is done
 * @param patient whose, an NHS number
 * @param atLeast what must be found, in entries or bytes
 * @param threads how many call at once
 * @param latency that the Spine adds to each request
 * @param renewals the interval at which our certificate is renewed meanwhile, but not that of the peers; zero where it is not
 * @param contenders who does it
 */
public record Scenario(
        String name,
        Operation operation,
        String patient,
        long atLeast,
        int threads,
        Duration latency,
        Duration renewals,
        List<Contender> contenders) {

    public Scenario {
        contenders = List.copyOf(contenders);
    }

    /** One contender's turn. */
    public Trial trial(Contender contender, Duration time) {
        return new Trial(
                contender,
                operation,
                patient,
                atLeast,
                threads,
                time,
                operation != Operation.RETRIEVAL,
                contender == Contender.OURS ? renewals : Duration.ZERO);
    }

    /** One call of a contender, which nothing comes before. */
    public Trial first(Contender contender) {
        return new Trial(contender, operation, patient, atLeast, 1, Duration.ZERO, false, Duration.ZERO);
    }

    /** The most connections that ours needs at once. */
    int connectionsNeeded() {
        return threads * operation.requestsAtOnce();
    }
}
