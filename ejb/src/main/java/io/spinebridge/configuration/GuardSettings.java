package io.spinebridge.configuration;

import java.time.Duration;

/**
 * How the calls of one service are guarded. Each service has guards of its own, so that trouble with one leaves the others alone.
 *
 * @param mostCallsAtOnce calls under way at once; more are refused ({@code spinebridge.<service>.guard.calls-at-once}, default 50)
 * @param breakerCalls calls that the circuit breaker looks at ({@code spinebridge.<service>.guard.breaker.calls}, default 20)
 * @param breakerFailurePercent share of failed ones among them, in percent, at which no call is made for a while ({@code
 *     spinebridge.<service>.guard.breaker.failures-percent}, default 50)
 * @param breakerPause that while ({@code spinebridge.<service>.guard.breaker.pause}, default {@code PT5S})
 * @param mostRepeats how often a failed read is repeated; writes never are ({@code spinebridge.<service>.guard.repeats}, default 3, which
 *     is the most that the specification allows)
 * @param repeatsWithin time since the first attempt after which none is repeated ({@code spinebridge.<service>.guard.repeats-within},
 *     default {@code PT2M})
 */
public record GuardSettings(
        int mostCallsAtOnce,
        int breakerCalls,
        int breakerFailurePercent,
        Duration breakerPause,
        int mostRepeats,
        Duration repeatsWithin) {

    /** Repeats of a failed read that the specification allows. */
    public static final int MOST_REPEATS = 3;

    public GuardSettings {
        require(mostCallsAtOnce > 0, "calls at once must be above zero");
        require(breakerCalls > 0, "the breaker must look at one call at least");
        require(breakerFailurePercent > 0 && breakerFailurePercent <= 100, "failures must be from 1 to 100 percent");
        require(breakerPause.compareTo(Duration.ZERO) > 0, "the breaker's pause must be above zero");
        require(mostRepeats >= 0 && mostRepeats <= MOST_REPEATS, "repeats must be from 0 to " + MOST_REPEATS);
        require(repeatsWithin.compareTo(Duration.ZERO) > 0, "the time for repeats must be above zero");
    }

    private static void require(boolean sound, String rule) {
        if (!sound) {
            throw new IllegalArgumentException(rule);
        }
    }
}
