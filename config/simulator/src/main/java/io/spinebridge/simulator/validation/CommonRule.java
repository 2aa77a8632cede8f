package io.spinebridge.simulator.validation;

import io.spinebridge.simulator.service.Refusal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A named validation that comes before what a service is asked for: identity, token, headers, media types.
 *
 * @param id its id
 * @param text the rule in a sentence
 * @param applies to which requests
 * @param reachable what must be there for it to be judged
 * @param check the refusal when it is broken
 */
public record CommonRule(
        String id,
        String text,
        Predicate<Arrival> applies,
        Predicate<Arrival> reachable,
        Function<Arrival, Optional<Refusal>> check) {

    /** A rule for every request. */
    public static CommonRule rule(String id, String text, Function<Arrival, Optional<Refusal>> check) {
        return new CommonRule(id, text, arrival -> true, arrival -> true, check);
    }

    /** The same for some requests only. */
    public CommonRule appliesTo(Predicate<Arrival> requests) {
        return new CommonRule(id, text, arrival -> applies.test(arrival) && requests.test(arrival), reachable, check);
    }

    /** The same, to be judged only when what it builds on is there. */
    public CommonRule given(Predicate<Arrival> foundation) {
        return new CommonRule(id, text, applies, arrival -> reachable.test(arrival) && foundation.test(arrival), check);
    }

    /** The same, or a rule that never applies. */
    public CommonRule onlyIf(boolean inForce) {
        return inForce ? this : appliesTo(arrival -> false);
    }

    /** The refusal, unless the rule was kept. */
    public static Optional<Refusal> unless(boolean kept, Refusal refusal) {
        return kept ? Optional.empty() : Optional.of(refusal);
    }

    /** How a missing or invalid header is refused. */
    public static Refusal header(String diagnostics) {
        return new Refusal(
                400,
                "invalid",
                "MISSING_OR_INVALID_HEADER",
                "There is a required header missing or invalid",
                diagnostics);
    }

    /** How a missing or invalid token is refused. */
    public static Refusal token(String diagnostics) {
        return new Refusal(
                400,
                "structure",
                "MISSING_OR_INVALID_HEADER",
                "There is a required header missing or invalid",
                diagnostics);
    }
}
