package io.spinebridge.spine;

import io.spinebridge.api.SpineError;
import io.spinebridge.api.UnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps to what the Spine asked for with Retry-After: no call of the service before that, by whomever. Short waits are waited for, long
 * ones end the call. Thread safe.
 */
final class Throttle {

    /** Whoever asks for more is asked again after this: a mistaken value must not stop a service or a provider until the next restart. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Clock clock;
    private final Pause pause;
    private final AtomicReference<Instant> notBefore = new AtomicReference<>(Instant.EPOCH);

    /** How a thread waits. */
    @FunctionalInterface
    interface Pause {
        void sleep(Duration duration) throws InterruptedException;
    }

    Throttle(Clock clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** No calls are wanted for so long; two minutes of it are kept to. */
    void asked(Duration wait) {
        Instant until = clock.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        notBefore.accumulateAndGet(until, (known, asked) -> known.isAfter(asked) ? known : asked);
    }

    /** How long the Spine still wants us to wait; zero when it does not. */
    Duration remaining() {
        Duration left = Duration.between(clock.instant(), notBefore.get());
        // What is longer than anything that is remembered comes from a clock that was set back.
        return left.isNegative() || left.compareTo(LONGEST) > 0 ? Duration.ZERO : left;
    }

    Duration allowedWait(Duration longest) {
        Duration wait = remaining();
        if (wait.compareTo(longest) > 0) {
            throw new UnavailableException(
                    "it asked for no calls during the next " + (wait.toSeconds() + 1) + " s",
                    SpineError.NONE,
                    wait,
                    null);
        }
        return wait;
    }

    void sleep(Duration wait) {
        if (wait.isZero()) {
            return;
        }
        try {
            pause.sleep(wait);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("the call was ended while it waited", SpineError.NONE, null, ended);
        }
    }
}
