package io.spinebridge.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Reads the {@code Retry-After} header: seconds, or an HTTP date. Thread safe. */
public final class RetryAfter {

    /** Stands for any number too large to count with. */
    private static final Duration LONGEST = Duration.ofDays(10_000);

    private final Clock clock;

    public RetryAfter(Clock clock) {
        this.clock = clock;
    }

    /**
     * The wait that an answer asks for.
     *
     * @param retryAfter value of {@code Retry-After}; null when it is not there
     * @param rateLimitReset value of {@code X-Rate-Limit-Reset}, the Spine's own: seconds until the limit begins anew; null when it is not there
     * @return null when there is none, or it cannot be read
     */
    public Duration read(String retryAfter, String rateLimitReset) {
        Duration wait = read(retryAfter);
        boolean reset =
                wait == null && rateLimitReset != null && rateLimitReset.strip().matches("[0-9]+");
        return reset ? seconds(rateLimitReset.strip()) : wait;
    }

    /** The wait that is asked for; null when there is none, or it cannot be read. */
    public Duration read(String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        try {
            return header.strip().matches("[0-9]+")
                    ? seconds(header.strip())
                    : atLeastZero(Duration.between(clock.instant(), date(header.strip())));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static Duration seconds(String digits) {
        return digits.length() < 10 ? Duration.ofSeconds(Long.parseLong(digits)) : LONGEST;
    }

    private static Instant date(String text) {
        return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    private static Duration atLeastZero(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
