package io.spinebridge.adjustments;

import io.spinebridge.api.adjustments.PendingAdjustmentChange;
import io.spinebridge.configuration.CallSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When a change whose answer was lost can have been made: not before it was sent, and not after our time-outs, but by the Spine's clock, which
 * is not ours. Thread safe.
 */
public final class ChangeWindow {

    /** By how much two clocks may differ, and how long the Spine may go on with a request that we have given up. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    /** No clock is further out: the Spine takes tokens that are minutes old. Leaves room for one that is set to the wrong time zone. */
    private static final Duration FURTHEST = Duration.ofDays(1);

    private final Duration longest;
    private final Clock clock;

    /**
     * Of changes that are sent with these limits.
     *
     * @param limits of a call; all of those that a change may meet count
     * @param clock ours
     */
    public ChangeWindow(CallSettings limits, Clock clock) {
        this.longest = limits.longestRetryAfter()
                .plus(limits.connectTimeout())
                .plus(limits.callTimeout())
                .plus(MARGIN);
        this.clock = clock;
    }

    /** Whether something that the Spine says it recorded then can be the change. */
    boolean covers(PendingAdjustmentChange pending, Instant recorded) {
        return !recorded.isBefore(pending.sent().minus(MARGIN))
                && !recorded.isAfter(pending.sent().plus(longest));
    }

    /** Whether something that the Spine says it recorded then was there before the change was sent, whichever clock is wrong. */
    boolean comesAfter(PendingAdjustmentChange pending, Instant recorded) {
        return recorded.isBefore(pending.sent().minus(FURTHEST));
    }

    /** Whether the change cannot be made any more, if it was not. */
    boolean isOver(PendingAdjustmentChange pending) {
        return clock.instant().isAfter(pending.sent().plus(longest));
    }
}
