package io.spinebridge.http;

import static org.apache.hc.client5.http.utils.DateUtils.FORMATTER_ASCTIME;
import static org.apache.hc.client5.http.utils.DateUtils.FORMATTER_RFC1036;
import static org.apache.hc.client5.http.utils.DateUtils.FORMATTER_RFC1123;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;

/** Reads the {@code Retry-After} header: seconds, or an HTTP date in any of its three forms (RFC 9110, 5.6.7). Thread safe. */
public final class RetryAfter {

    /** Stands for any number too large to count with. */
    private static final Duration LONGEST = Duration.ofDays(10_000);

    private static final int EPOCH_SECONDS_DIGITS = 10;
    private static final int EPOCH_MILLIS_DIGITS = 13;

    private static final Pattern SECONDS = Pattern.compile("[0-9]+");

    /** The last form names no zone; HttpClient's own list, which takes it as it is, can make no instant of it. */
    private static final DateTimeFormatter[] DATES = {
        FORMATTER_RFC1123, FORMATTER_RFC1036, FORMATTER_ASCTIME.withZone(ZoneOffset.UTC)
    };

    private final Clock clock;

    public RetryAfter(Clock clock) {
        this.clock = clock;
    }

    /**
     * The wait that an answer asks for.
     *
     * @param retryAfter value of {@code Retry-After}; null when it is not there
     * @param rateLimitReset value of {@code X-Rate-Limit-Reset}, the Spine's own: seconds until the limit begins anew, or the
     *     time when it does; null when it is not there
     * @return null when there is none, or it cannot be read
     */
    public Duration read(String retryAfter, String rateLimitReset) {
        Duration wait = read(retryAfter);
        return wait == null ? reset(stripped(rateLimitReset)) : wait;
    }

    /** Many gateways tell the time of the reset, as seconds or milliseconds since 1970, under the same name. */
    private Duration reset(String digits) {
        Duration seconds = seconds(digits);
        if (seconds == null || digits.length() < EPOCH_SECONDS_DIGITS || digits.length() > EPOCH_MILLIS_DIGITS) {
            return seconds;
        }
        long number = Long.parseLong(digits);
        return fromNow(
                digits.length() == EPOCH_MILLIS_DIGITS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
    }

    /** The wait that is asked for; null when there is none, or it cannot be read. */
    public Duration read(String header) {
        String value = stripped(header);
        Duration wait = seconds(value);
        return wait == null ? until(value) : wait;
    }

    private static Duration seconds(String digits) {
        if (!SECONDS.matcher(digits).matches()) {
            return null;
        }
        return digits.length() < 10 ? Duration.ofSeconds(Long.parseLong(digits)) : LONGEST;
    }

    private Duration until(String text) {
        // The last form pads the day of the month with a blank.
        Instant date = DateUtils.parseDate(text.replace("  ", " "), DATES);
        if (date == null) {
            return null;
        }
        return fromNow(date);
    }

    private Duration fromNow(Instant end) {
        Duration wait = Duration.between(clock.instant(), end);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private static String stripped(String header) {
        return header == null ? "" : header.strip();
    }
}
