package io.spinebridge.guard;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.spinebridge.configuration.GuardSettings;
import io.spinebridge.guard.Attempt.Trouble;
import io.spinebridge.guard.GuardState.Breaker;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** A circuit breaker that counts how attempts end. Thread safe. */
final class FailureBreaker {

    private final CircuitBreaker breaker;

    /**
     * A circuit breaker that lets calls through.
     *
     * @param counted what counts as a failure
     */
    FailureBreaker(String name, GuardSettings settings, Clock clock, Set<Trouble> counted) {
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
    }

    /**
     * Makes an attempt.
     *
     * @throws CallNotPermittedException while none is let through
     */
    <T> Attempt<T> of(Supplier<Attempt<T>> attempt) {
        try {
            return breaker.executeSupplier(() -> withoutErrors(attempt));
        } catch (Broken broken) {
            throw (Error) broken.getCause();
        }
    }

    /** The breaker heeds exceptions alone: with an error, the one call that may look whether trouble is over would be under way for ever. */
    private static <T> Attempt<T> withoutErrors(Supplier<Attempt<T>> attempt) {
        try {
            return attempt.get();
        } catch (Error error) {
            throw new Broken(error);
        }
    }

    Breaker state() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> Breaker.OPEN;
            case HALF_OPEN -> Breaker.HALF_OPEN;
            case CLOSED, DISABLED, METRICS_ONLY -> Breaker.CLOSED;
        };
    }

    /** Of those that were counted; less than 0 while they are too few. */
    int failurePercent() {
        return Math.round(breaker.getMetrics().getFailureRate());
    }

    int counted() {
        return breaker.getMetrics().getNumberOfBufferedCalls();
    }

    void reset() {
        breaker.reset();
    }

    /** Carries an error through the breaker. */
    private static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Broken(Error cause) {
            super(cause);
        }
    }
}
