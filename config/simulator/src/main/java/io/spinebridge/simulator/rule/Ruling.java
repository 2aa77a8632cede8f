package io.spinebridge.simulator.rule;

import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.evidence.Verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The verdicts of all rules on a request, and the refusals of the broken ones.
 *
 * @param <R> how a broken rule is answered
 * @param verdicts one per rule, in order
 * @param refusals those of the broken rules, in order
 */
public record Ruling<R>(List<Verdict> verdicts, List<R> refusals) {

    public Ruling {
        verdicts = List.copyOf(verdicts);
        refusals = List.copyOf(refusals);
    }

    /**
     * Judges every rule, whatever became of the ones before it.
     *
     * @param reason a refusal's reason, for the evidence
     */
    public static <Q, R> Ruling<R> of(Q request, List<NamedRule<Q, R>> rules, Function<R, String> reason) {
        List<Verdict> verdicts = new ArrayList<>();
        List<R> refusals = new ArrayList<>();
        for (NamedRule<Q, R> rule : rules) {
            if (!rule.applies().test(request)) {
                verdicts.add(new Verdict(rule.id(), rule.text(), Outcome.NOT_APPLICABLE, ""));
            } else if (!rule.reachable().test(request)) {
                verdicts.add(new Verdict(rule.id(), rule.text(), Outcome.NOT_REACHED, ""));
            } else {
                Optional<R> refusal = rule.check().apply(request);
                refusal.ifPresent(refusals::add);
                verdicts.add(new Verdict(
                        rule.id(),
                        rule.text(),
                        refusal.isPresent() ? Outcome.FAILED : Outcome.PASSED,
                        refusal.map(reason).orElse("")));
            }
        }
        return new Ruling<>(verdicts, refusals);
    }

    /** What the first broken rule answers. */
    public Optional<R> refusal() {
        return refusals.stream().findFirst();
    }
}
