package io.spinebridge.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.api.UnavailableException;
import io.spinebridge.testing.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final MutableClock clock = MutableClock.at("2026-06-01T12:00:00Z");
    private final List<Duration> pauses = new ArrayList<>();
    private final Throttle throttle = new Throttle(clock, pauses::add);

    @AfterEach
    void forgetTheInterruption() {
        Thread.interrupted();
    }

    @Test
    void aFirstAttemptDoesNotWait() {
        new CallTrail(false).pause(throttle, LONGEST);

        assertThat(pauses).isEmpty();
    }

    @RepeatedTest(20)
    void waitsDoubleFromAttemptToAttemptAndEachTimeALittleDifferently() {
        CallTrail trail = new CallTrail(false);
        for (int attempt = 0; attempt < 4; attempt++) {
            trail.pause(throttle, LONGEST);
        }

        assertThat(pauses).hasSize(3);
        assertThat(pauses.get(0)).isBetween(Duration.ofMillis(200), Duration.ofMillis(300));
        assertThat(pauses.get(1)).isBetween(Duration.ofMillis(400), Duration.ofMillis(600));
        assertThat(pauses.get(2)).isBetween(Duration.ofMillis(800), Duration.ofMillis(1200));
    }

    @Test
    void aShortWaitThatTheSpineAskedForIsWaitedForEvenByAFirstAttempt() {
        throttle.asked(Duration.ofSeconds(3));

        new CallTrail(false).pause(throttle, LONGEST);

        assertThat(pauses).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void theLongerOfBackOffAndRetryAfterCounts() {
        CallTrail trail = new CallTrail(false);
        trail.pause(throttle, LONGEST);
        throttle.asked(Duration.ofMillis(10));
        trail.pause(throttle, LONGEST);
        throttle.asked(Duration.ofSeconds(4));
        trail.pause(throttle, LONGEST);

        assertThat(pauses.get(0)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertThat(pauses.get(1)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void aLongWaitEndsTheCallAndSaysHowLong() {
        throttle.asked(Duration.ofSeconds(60));

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> new CallTrail(false).pause(throttle, LONGEST))
                .satisfies(refused -> assertThat(refused.retryAfter()).contains(Duration.ofSeconds(60)));
        assertThat(pauses).isEmpty();
    }

    @Test
    void aWaitEndsByItself() {
        throttle.asked(Duration.ofSeconds(60));
        clock.advance(Duration.ofSeconds(57));
        assertThat(throttle.remaining()).isEqualTo(Duration.ofSeconds(3));

        clock.advance(Duration.ofSeconds(4));

        assertThat(throttle.remaining()).isZero();
        new CallTrail(true).pause(throttle, LONGEST);
        assertThat(pauses).isEmpty();
    }

    @Test
    void aShorterRequestDoesNotShortenALongerOne() {
        throttle.asked(Duration.ofSeconds(60));
        throttle.asked(Duration.ofSeconds(1));

        assertThat(throttle.remaining()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void keepsToTwoMinutesOfWhateverWasAsked() {
        throttle.asked(Duration.ofDays(10));

        assertThat(throttle.remaining()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void aClockThatWasSetBackAsksForNothing() {
        throttle.asked(Duration.ofSeconds(60));
        clock.set(clock.instant().minus(Duration.ofDays(1)));

        assertThat(throttle.remaining()).isZero();
    }

    @Test
    void anInterruptedWaitEndsTheCallAndLeavesTheInterruptionVisible() {
        Throttle interrupted = new Throttle(clock, duration -> {
            throw new InterruptedException();
        });
        interrupted.asked(Duration.ofSeconds(1));

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> new CallTrail(false).pause(interrupted, LONGEST))
                .withMessageContaining("ended while it waited");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
