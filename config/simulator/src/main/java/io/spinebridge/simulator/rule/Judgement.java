package io.spinebridge.simulator.rule;

import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.evidence.Verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The verdicts of all rules on a request, and the refusals of the broken ones. Every rule is judged, whatever became of the ones before it.
 *
 * @param <R> how a broken rule is answered
 * @param verdicts one per rule, in order
 * @param refusals those of the broken rules, in order
 */
public record Judgement<R extends Refusal>(List<Verdict> verdicts, List<R> refusals) {

    public Judgement {
        verdicts = List.copyOf(verdicts);
        refusals = List.copyOf(refusals);
    }

    /** Judges a request by rules. */
    public static <Q, R extends Refusal> Judgement<R> of(Q request, List<Rule<Q, R>> rules) {
        return new Judgement<R>(List.of(), List.of()).then(request, rules, refusal -> false);
    }

    /**
     * The same, and what further rules say.
     *
     * @param last which refusals leave nothing to be judged after them
     */
    public <Q> Judgement<R> then(Q request, List<Rule<Q, R>> rules, Predicate<R> last) {
        List<Verdict> more = new ArrayList<>(verdicts);
        List<R> broken = new ArrayList<>(refusals);
        for (Rule<Q, R> rule : rules) {
            if (!rule.applies().test(request)) {
                more.add(new Verdict(rule.id(), rule.text(), Outcome.NOT_APPLICABLE, ""));
            } else if (broken.stream().anyMatch(last) || !rule.reachable().test(request)) {
                more.add(notReached(rule));
            } else {
                Optional<R> refusal = rule.check().apply(request);
                refusal.ifPresent(broken::add);
                more.add(new Verdict(
                        rule.id(),
                        rule.text(),
                        refusal.isPresent() ? Outcome.FAILED : Outcome.PASSED,
                        refusal.map(Refusal::reason).orElse("")));
            }
        }
        return new Judgement<>(more, broken);
    }

    /** The same, and that further rules cannot be judged. */
    public <Q> Judgement<R> withoutReaching(List<Rule<Q, R>> rules) {
        List<Verdict> more = new ArrayList<>(verdicts);
        rules.forEach(rule -> more.add(notReached(rule)));
        return new Judgement<>(more, refusals);
    }

    private static Verdict notReached(Rule<?, ?> rule) {
        return new Verdict(rule.id(), rule.text(), Outcome.NOT_REACHED, "");
    }

    /** What the first broken rule answers. */
    public Optional<R> refusal() {
        return refusals.stream().findFirst();
    }
}
