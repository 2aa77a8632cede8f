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

    void asked(Duration wait) {
        Instant until = clock.instant().plus(wait);
        notBefore.accumulateAndGet(until, (known, asked) -> known.isAfter(asked) ? known : asked);
    }

    /** How long the Spine still wants us to wait; zero when it does not. */
    Duration remaining() {
        Duration left = Duration.between(clock.instant(), notBefore.get());
        return left.isNegative() ? Duration.ZERO : left;
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
