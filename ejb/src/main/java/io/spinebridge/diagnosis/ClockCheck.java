package io.spinebridge.diagnosis;

import java.time.Duration;
import java.util.Optional;

/** Does our clock go as the Spine's does? Tokens are valid for five minutes, and from now on. */
final class ClockCheck implements Check {

    /** A {@code Date} has no fractions of a second, and the answer was on its way. */
    private static final Duration UNSURE = Duration.ofSeconds(5);

    private static final Duration ALLOWED = Duration.ofSeconds(30);
    private static final String ADVICE =
            "Let this server take its time from a time server (NTP): tokens are refused when its clock is wrong.";

    private final Optional<Duration> ahead;

    /**
     * Judges what was seen.
     *
     * @param ahead by how much our clock is ahead; empty when nobody said
     */
    ClockCheck(Optional<Duration> ahead) {
        this.ahead = ahead;
    }

    @Override
    public Finding look() {
        return ahead.map(ClockCheck::finding)
                .orElseGet(() -> Finding.leftOut("the answer does not say what time it is there"));
    }

    private static Finding finding(Duration ahead) {
        Duration apart = ahead.abs();
        if (apart.compareTo(UNSURE) <= 0) {
            return Finding.fine("goes as the Spine's does");
        }
        String found =
                "is " + apart.toSeconds() + " seconds " + (ahead.isNegative() ? "behind" : "ahead of") + " the Spine's";
        return apart.compareTo(ALLOWED) > 0 ? Finding.failed(found, ADVICE) : Finding.warning(found, ADVICE);
    }
}
