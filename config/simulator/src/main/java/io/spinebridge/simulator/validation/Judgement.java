package io.spinebridge.simulator.validation;

import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.evidence.Verdict.Outcome;
import io.spinebridge.simulator.service.Refusal;
import io.spinebridge.simulator.service.Rule;
import io.spinebridge.simulator.service.SpineRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All verdicts on a request, and the refusal of the first broken rule.
 *
 * @param verdicts one per rule, in order
 * @param refusal what the Spine answers; empty when every rule is kept
 */
public record Judgement(List<Verdict> verdicts, Optional<Refusal> refusal) {

    /** Judges the shared rules, then, when they are kept, the service's own. */
    public static Judgement of(Arrival arrival, List<CommonRule> common, List<Rule> service) {
        List<Verdict> verdicts = new ArrayList<>();
        Optional<Refusal> first = Optional.empty();
        for (CommonRule rule : common) {
            Outcome outcome = Outcome.PASSED;
            String reason = "";
            if (open(arrival) || !rule.applies().test(arrival)) {
                outcome = Outcome.NOT_APPLICABLE;
            } else if (!rule.reachable().test(arrival)) {
                outcome = Outcome.NOT_REACHED;
            } else {
                Optional<Refusal> refusal = rule.check().apply(arrival);
                outcome = refusal.isPresent() ? Outcome.FAILED : Outcome.PASSED;
                reason = refusal.map(Judgement::reason).orElse("");
                first = first.or(() -> refusal);
            }
            verdicts.add(new Verdict(rule.id(), rule.text(), outcome, reason));
        }
        SpineRequest request = arrival.request();
        for (Rule rule : service) {
            // A service's rule may build on what the ones before it found in the body: after the first broken rule, none is judged.
            Optional<Refusal> refusal = first.isPresent() ? Optional.empty() : rule.check().test(request);
            Outcome outcome = first.isPresent() ? Outcome.NOT_REACHED : refusal.isPresent() ? Outcome.FAILED : Outcome.PASSED;
            verdicts.add(new Verdict(rule.id(), rule.text(), outcome, refusal.map(Judgement::reason).orElse("")));
            first = first.or(() -> refusal);
        }
        return new Judgement(List.copyOf(verdicts), first);
    }

    /** The capability statement is for everyone with a certificate. */
    private static boolean open(Arrival arrival) {
        return arrival.request().route()
                .map(route -> route.methodAllowed() && route.interactionIds().isEmpty() && route.scopes().isEmpty() && !route.hasBody())
                .orElse(false);
    }

    private static String reason(Refusal refusal) {
        return refusal.diagnostics() == null ? refusal.display() : refusal.diagnostics();
    }
}
