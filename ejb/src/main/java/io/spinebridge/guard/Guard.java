package io.spinebridge.guard;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.spinebridge.configuration.GuardSettings;
import io.spinebridge.guard.Attempt.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Guards the way to one service, or to one provider: a circuit breaker, a bulkhead, and repetition for those who ask for it. Thread safe.
 *
 * <p>At most three repeats, as <em>Spine Core: Spine Secure Proxy implementation guide</em> allows; limits by {@code
 * spinebridge.<service>.guard.*}.
 */
public final class Guard {

    private final String name;
    private final Clock clock;
    private final FailureBreaker breaker;
    private final Bulkhead bulkhead;
    private final Optional<FailureBreaker> outer;
    private final Repeats repeats;
    private final LentPlaces lent = new LentPlaces();

    /**
     * A guard with a bulkhead of its own.
     *
     * @param counted what counts in the circuit breaker
     */
    Guard(String name, GuardSettings settings, Clock clock, Set<Trouble> counted) {
        this(name, settings, clock, counted, Bulkhead.of(name, places(settings.mostCallsAtOnce())), Optional.empty());
    }

    private Guard(
            String name,
            GuardSettings settings,
            Clock clock,
            Set<Trouble> counted,
            Bulkhead bulkhead,
            Optional<FailureBreaker> outer) {
        this.name = name;
        this.clock = clock;
        this.bulkhead = bulkhead;
        this.outer = outer;
        this.breaker = new FailureBreaker(name, settings, clock, counted);
        this.repeats = new Repeats(name, settings, clock);
    }

    private static BulkheadConfig places(int number) {
        return BulkheadConfig.custom()
                .maxConcurrentCalls(number)
                .maxWaitDuration(Duration.ZERO)
                .build();
    }

    /** A guard behind this one: its calls pass both circuit breakers, and share this one's bulkhead. */
    Guard behind(String other, GuardSettings settings, Set<Trouble> counted) {
        return new Guard(other, settings, clock, counted, bulkhead, Optional.of(breaker));
    }

    /**
     * Makes one attempt, if it is let through.
     *
     * @throws HeldBackException when it is not
     */
    public <T> Attempt<T> once(Supplier<Attempt<T>> attempt) {
        return once(attempt, Duration.ZERO);
    }

    /**
     * Makes one attempt, if it is let through.
     *
     * @param patience how long it is waited for a place that is lent ({@link #lend}); zero for those who work in one
     * @throws HeldBackException when it is not
     */
    public <T> Attempt<T> once(Supplier<Attempt<T>> attempt, Duration patience) {
        while (true) {
            long returns = lent.returns();
            try {
                return guarded(attempt);
            } catch (CallNotPermittedException open) {
                throw new HeldBackException(
                        "it failed so often that no call is made for the next seconds (circuit breaker)", open, false);
            } catch (BulkheadFullException full) {
                if (!cameBack(returns, patience)) {
                    throw new HeldBackException("too many calls at once (bulkhead)", full, true);
                }
            }
        }
    }

    private <T> Attempt<T> guarded(Supplier<Attempt<T>> attempt) {
        Supplier<Attempt<T>> guarded = () -> breaker.of(() -> bulkhead.executeSupplier(attempt));
        return outer.isPresent() ? outer.get().of(guarded) : guarded.get();
    }

    private boolean cameBack(long returns, Duration patience) {
        try {
            return lent.cameBack(returns, patience);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Lets a thread work beside a caller's own until {@link #giveBack}: not while callers wait for a place.
     *
     * @return whether it may
     */
    public boolean lend() {
        return lent.lend();
    }

    /** Ends what {@link #lend} allowed. */
    public void giveBack() {
        lent.giveBack();
    }

    /** Makes attempts until one succeeds, fails for good, or no further one is allowed; tells how the last one ended. */
    public <T> Attempt<T> repeatedly(Supplier<Attempt<T>> attempt) {
        return repeats.of(attempt);
    }

    /** How it stands now. */
    public GuardState state() {
        Bulkhead.Metrics places = bulkhead.getMetrics();
        return new GuardState(
                name,
                breaker.state(),
                breaker.failurePercent(),
                breaker.counted(),
                places.getMaxAllowedConcurrentCalls() - places.getAvailableConcurrentCalls(),
                places.getMaxAllowedConcurrentCalls());
    }

    /** Forgets what was counted, and lets calls through again. */
    public void reset() {
        breaker.reset();
    }
}
