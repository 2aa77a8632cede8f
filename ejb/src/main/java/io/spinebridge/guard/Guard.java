package io.spinebridge.guard;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.spinebridge.configuration.GuardSettings;
import io.spinebridge.guard.Attempt.Trouble;
import io.spinebridge.guard.GuardState.Breaker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private final Duration repeatsWithin;
    private final Clock clock;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final Optional<CircuitBreaker> outer;
    private final Retry retry;
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
            Optional<CircuitBreaker> outer) {
        this.name = name;
        this.repeatsWithin = settings.repeatsWithin();
        this.clock = clock;
        this.bulkhead = bulkhead;
        this.outer = outer;
        this.breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindow(settings.breakerCalls(), settings.breakerCalls(), SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(settings.breakerFailurePercent())
                        .waitDurationInOpenState(settings.breakerPause())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        // How long a call may take is not the breaker's affair, and has settings of its own.
                        .slowCallDurationThreshold(Duration.ofDays(1))
                        .recordResult(result ->
                                result instanceof Attempt.Failed<?> failed && counted.contains(failed.trouble()))
                        // What is thrown is thrown by us, before anything was sent.
                        .ignoreException(thrown -> true)
                        .clock(clock)
                        .build());
        this.retry = Retry.of(
                name,
                RetryConfig.custom()
                        .maxAttempts(1 + settings.mostRepeats())
                        .waitDuration(Duration.ZERO)
                        .retryOnException(Again.class::isInstance)
                        .build());
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
            } catch (Broken broken) {
                throw (Error) broken.getCause();
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
        Supplier<Attempt<T>> guarded = () -> breaker.executeSupplier(() -> bulkhead.executeSupplier(noErrors(attempt)));
        return outer.isPresent() ? outer.get().executeSupplier(guarded) : guarded.get();
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

    /** The breaker heeds exceptions alone: with an error, the one call that may look whether trouble is over would be under way for ever. */
    private static <T> Supplier<T> noErrors(Supplier<T> attempt) {
        return () -> {
            try {
                return attempt.get();
            } catch (Error error) {
                throw new Broken(error);
            }
        };
    }

    /** Makes attempts until one succeeds, fails for good, or no further one is allowed; tells how the last one ended. */
    public <T> Attempt<T> repeatedly(Supplier<Attempt<T>> attempt) {
        Instant latest = clock.instant().plus(repeatsWithin);
        try {
            return retry.executeSupplier(() -> {
                Attempt<T> ended = attempt.get();
                if (ended instanceof Attempt.Failed<T> failed
                        && failed.repeatable()
                        && clock.instant().isBefore(latest)) {
                    throw new Again(failed);
                }
                return ended;
            });
        } catch (Again last) {
            return last.attempt();
        }
    }

    /** How it stands now. */
    public GuardState state() {
        CircuitBreaker.Metrics calls = breaker.getMetrics();
        Bulkhead.Metrics places = bulkhead.getMetrics();
        return new GuardState(
                name,
                switch (breaker.getState()) {
                    case OPEN, FORCED_OPEN -> Breaker.OPEN;
                    case HALF_OPEN -> Breaker.HALF_OPEN;
                    case CLOSED, DISABLED, METRICS_ONLY -> Breaker.CLOSED;
                },
                Math.round(calls.getFailureRate()),
                calls.getNumberOfBufferedCalls(),
                places.getMaxAllowedConcurrentCalls() - places.getAvailableConcurrentCalls(),
                places.getMaxAllowedConcurrentCalls());
    }

    /** Forgets what was counted, and lets calls through again. */
    public void reset() {
        breaker.reset();
    }

    /** Carries an error through the breaker. */
    private static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Broken(Error cause) {
            super(cause);
        }
    }

    /** Tells {@link Retry} of an attempt that may be repeated: an exception, since it remembers those when a thread is interrupted. */
    private static final class Again extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Attempt.Failed<?> attempt;

        Again(Attempt.Failed<?> attempt) {
            super(null, null, false, false);
            this.attempt = attempt;
        }

        <T> Attempt<T> attempt() {
            return new Attempt.Failed<>(attempt.failure(), attempt.trouble(), attempt.repeatable());
        }
    }
}
