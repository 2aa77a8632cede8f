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
 * @param text the rule in a sentence
 * @param applies to which requests; the others get the verdict that it does not apply
 * @param reachable what must be there for it to be judged
 * @param check the refusal when it is broken
 */
public record NamedRule<Q, R>(
        String id, String text, Predicate<Q> applies, Predicate<Q> reachable, Function<Q, Optional<R>> check) {

    /** A rule for every request. */
    public static <Q, R> NamedRule<Q, R> rule(String id, String text, Predicate<Q> kept, Function<Q, R> refusal) {
        return new NamedRule<>(
                id,
                text,
                request -> true,
                request -> true,
                request -> kept.test(request) ? Optional.empty() : Optional.of(refusal.apply(request)));
    }

    /** The same, to be judged only when what it builds on is there. */
    public NamedRule<Q, R> given(Predicate<Q> foundation) {
        return new NamedRule<>(
                id, text, applies, request -> reachable.test(request) && foundation.test(request), check);
    }

    /** The same for some requests only. */
    public NamedRule<Q, R> appliesTo(Predicate<Q> requests) {
        return new NamedRule<>(id, text, request -> applies.test(request) && requests.test(request), reachable, check);
    }

    /** The same, or a rule that never applies. */
    public NamedRule<Q, R> onlyIf(boolean inForce) {
        return inForce ? this : appliesTo(request -> false);
    }
}
