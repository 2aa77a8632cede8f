package io.spinebridge.configuration.value;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * An ISO 8601 duration above zero.
 *
 * @param longest the longest that is allowed
 */
public record DurationType(Duration longest) implements ValueType<Duration> {

    @Override
    public Optional<Duration> parse(String text) {
        try {
            return Optional.of(Duration.parse(text))
                    .filter(duration -> duration.compareTo(Duration.ZERO) > 0 && duration.compareTo(longest) <= 0);
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String problem(String text) {
        return "must be an ISO 8601 duration above zero and at most " + longest;
    }

    @Override
    public Duration standIn() {
        return longest;
    }
}
