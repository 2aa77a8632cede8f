package io.spinebridge.simulator.validation;

import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.evidence.Verdict.Outcome;
import io.spinebridge.simulator.service.Refusal;
import io.spinebridge.simulator.service.Route;
import io.spinebridge.simulator.service.Rule;
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

    /**
     * Judges every rule, those of the front and the service's own, whatever became of the ones before it.
     *
     * @param arrival the request
     * @param front rules that come first
     * @param service the service's own
     * @param unreadable code with which the service refuses a body that it cannot read: no rule about its content can be judged then
     */
    public static Judgement of(Arrival arrival, List<CommonRule> front, List<Rule> service, String unreadable) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (CommonRule rule : front) {
            if (isOpenToAll(arrival) || !rule.applies().test(arrival)) {
                verdicts.add(verdict(rule.id(), rule.text(), Outcome.NOT_APPLICABLE));
            } else if (!rule.reachable().test(arrival)) {
                verdicts.add(verdict(rule.id(), rule.text(), Outcome.NOT_REACHED));
            } else {
                verdicts.add(verdict(rule.id(), rule.text(), rule.check().apply(arrival), refusals));
            }
        }
        boolean usable = arrival.request().route().map(Route::methodAllowed).orElse(false);
        for (Rule rule : service) {
            boolean reached = usable
                    && refusals.stream()
                            .noneMatch(refusal -> refusal.spineCode().equals(unreadable));
            verdicts.add(
                    reached
                            ? verdict(rule.id(), rule.text(), rule.check().test(arrival.request()), refusals)
                            : verdict(rule.id(), rule.text(), Outcome.NOT_REACHED));
        }
        return new Judgement(List.copyOf(verdicts), refusals.stream().findFirst());
    }

    /** The capability statement is for everyone with a certificate. */
    private static boolean isOpenToAll(Arrival arrival) {
        return arrival.request()
                .route()
                .map(route -> route.methodAllowed()
                        && route.interactionIds().isEmpty()
                        && route.scopes().isEmpty()
                        && !route.hasBody())
                .orElse(false);
    }

    private static Verdict verdict(String id, String text, Outcome outcome) {
        return new Verdict(id, text, outcome, "");
    }

    private static Verdict verdict(String id, String text, Optional<Refusal> refusal, List<Refusal> refusals) {
        refusal.ifPresent(refusals::add);
        return new Verdict(
                id,
                text,
                refusal.isPresent() ? Outcome.FAILED : Outcome.PASSED,
                refusal.map(Judgement::reason).orElse(""));
    }

    private static String reason(Refusal refusal) {
        return refusal.diagnostics() == null ? refusal.display() : refusal.diagnostics();
    }
}
