package io.spinebridge.simulator.rule;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A named validation of one kind of request.
 *
 * @param <Q> what is looked at
 * @param <R> how a broken rule is answered
 * @param id its id in evidence, for example {@code ssp.traceid}
 * @param text the rule in one sentence, as an assurance officer would read it
 * @param applies to which requests; the others get the verdict that it does not apply
 * @param reachable what must be there for it to be judged
 * @param check the refusal when it is broken
 */
public record Rule<Q, R extends Refusal>(
        String id, String text, Predicate<Q> applies, Predicate<Q> reachable, Function<Q, Optional<R>> check) {

    /** A rule for every request. */
    public static <Q, R extends Refusal> Rule<Q, R> rule(String id, String text, Function<Q, Optional<R>> check) {
        return new Rule<>(id, text, request -> true, request -> true, check);
    }

    /** A rule for every request that is kept or broken, with one refusal. */
    public static <Q, R extends Refusal> Rule<Q, R> rule(
            String id, String text, Predicate<Q> kept, Function<Q, R> refusal) {
        return rule(id, text, request -> kept.test(request) ? Optional.empty() : Optional.of(refusal.apply(request)));
    }

    /** The same, to be judged only when what it builds on is there. */
    public Rule<Q, R> given(Predicate<Q> foundation) {
        return new Rule<>(id, text, applies, request -> reachable.test(request) && foundation.test(request), check);
    }

    /** The same for some requests only. */
    public Rule<Q, R> appliesTo(Predicate<Q> requests) {
        return new Rule<>(id, text, request -> applies.test(request) && requests.test(request), reachable, check);
    }

    /** The same, or a rule that never applies. */
    public Rule<Q, R> onlyIf(boolean inForce) {
        return inForce ? this : appliesTo(request -> false);
    }
}
