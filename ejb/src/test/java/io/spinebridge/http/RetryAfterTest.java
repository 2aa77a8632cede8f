package io.spinebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.testing.MutableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110, 10.2.3. */
class RetryAfterTest {

    private final RetryAfter retryAfter = new RetryAfter(MutableClock.at("2026-06-01T12:00:00Z"));

    @Test
    void readsSeconds() {
        assertThat(retryAfter.read("120")).isEqualTo(Duration.ofMinutes(2));
        assertThat(retryAfter.read(" 0 ")).isEqualTo(Duration.ZERO);
    }

    @Test
    void readsTheSpinesOwnRateHeaderWhereTheStandardOneIsMissing() {
        assertThat(retryAfter.read(null, "7")).isEqualTo(Duration.ofSeconds(7));
        assertThat(retryAfter.read("2", "7")).isEqualTo(Duration.ofSeconds(2));
        assertThat(retryAfter.read(null, "soon")).isNull();
        assertThat(retryAfter.read(null, null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1780315230", "1780315230000", " 1780315230 "})
    void readsTheTimeOfTheResetToo(String time) {
        assertThat(retryAfter.read(null, time)).isEqualTo(Duration.ofSeconds(30));
        assertThat(retryAfter.read(null, "1780315199")).isEqualTo(Duration.ZERO);
    }

    @Test
    void readsADate() {
        assertThat(retryAfter.read("Mon, 01 Jun 2026 12:00:30 GMT")).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Monday, 01-Jun-26 12:00:30 GMT", "Mon Jun  1 12:00:30 2026", "Mon Jun 1 12:00:30 2026"})
    void readsTheOlderFormsOfADateToo(String date) {
        assertThat(retryAfter.read(date)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aDateThatIsOverAsksForNoWait() {
        assertThat(retryAfter.read("Mon, 01 Jun 2026 11:00:00 GMT")).isEqualTo(Duration.ZERO);
    }

    @Test
    void aVeryLongWaitIsStillAWait() {
        assertThat(retryAfter.read("99999999")).isNotNull().isGreaterThan(Duration.ofDays(1));
        assertThat(retryAfter.read("99999999999999999999999")).isNotNull().isGreaterThan(Duration.ofDays(1));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "  ",
                "soon",
                "-5",
                "1.5",
                "Tue, 01 Jun 2026 12:00:30 GMT",
                "2026-06-01T12:00:30Z",
                "Mon, 32 Jun 2026 12:00:30 GMT",
                "Tuesday, 01-Jun-26 12:00:30 GMT",
                "Tue Jun  1 12:00:30 2026",
                "Mon Jun  1 12:00:30"
            })
    void takesNothingElse(String rubbish) {
        assertThat(retryAfter.read(rubbish)).isNull();
    }
}
