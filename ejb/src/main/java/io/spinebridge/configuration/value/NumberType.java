package io.spinebridge.configuration.value;

import java.util.Optional;

/**
 * A whole number.
 *
 * @param least the least that is allowed
 * @param most the most
 */
public record NumberType(int least, int most) implements ValueType<Integer> {

    @Override
    public Optional<Integer> parse(String text) {
        try {
            return Optional.of(Integer.valueOf(text)).filter(number -> number >= least && number <= most);
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String problem(String text) {
        return "must be a whole number from " + least + " to " + most;
    }

    @Override
    public Integer standIn() {
        return least;
    }
}
