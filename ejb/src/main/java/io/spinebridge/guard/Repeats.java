package io.spinebridge.guard;

import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.spinebridge.configuration.GuardSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** How often an attempt is repeated that may succeed the next time, and within which time. Thread safe. */
final class Repeats {

    private final Duration within;
    private final Clock clock;
    private final Retry retry;

    Repeats(String name, GuardSettings settings, Clock clock) {
        this.within = settings.repeatsWithin();
        this.clock = clock;
        this.retry = Retry.of(
                name,
                RetryConfig.custom()
                        .maxAttempts(1 + settings.mostRepeats())
                        .waitDuration(Duration.ZERO)
                        .retryOnException(Again.class::isInstance)
                        .build());
    }

    /** Makes attempts until one succeeds, fails for good, or no further one is allowed; tells how the last one ended. */
    <T> Attempt<T> of(Supplier<Attempt<T>> attempt) {
        Instant latest = clock.instant().plus(within);
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
