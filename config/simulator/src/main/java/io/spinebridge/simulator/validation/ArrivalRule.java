package io.spinebridge.simulator.validation;

import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.service.SpineRefusal;
import java.util.Optional;
import java.util.function.Function;

/** Makes rules about a request's way to the Spine: identity, token, headers, media types. Stateless. */
public final class ArrivalRule {

    private ArrivalRule() {}

    /** A rule for every request. */
    public static Rule<Arrival, SpineRefusal> rule(
            String id, String text, Function<Arrival, Optional<SpineRefusal>> check) {
        return Rule.rule(id, text, check);
    }

    /** The refusal, unless the rule was kept. */
    public static Optional<SpineRefusal> unless(boolean kept, SpineRefusal refusal) {
        return kept ? Optional.empty() : Optional.of(refusal);
    }

    /** How a missing or invalid header is refused. */
    public static SpineRefusal header(String diagnostics) {
        return refusal("invalid", diagnostics);
    }

    /** How a missing or invalid token is refused. */
    public static SpineRefusal token(String diagnostics) {
        return refusal("structure", diagnostics);
    }

    private static SpineRefusal refusal(String issueCode, String diagnostics) {
        return new SpineRefusal(
                400,
                issueCode,
                "MISSING_OR_INVALID_HEADER",
                "There is a required header missing or invalid",
                diagnostics);
    }
}
