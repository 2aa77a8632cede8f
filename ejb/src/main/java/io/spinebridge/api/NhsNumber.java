package io.spinebridge.api;

import java.io.Serializable;
import java.util.Optional;

/**
 * An NHS number: ten digits of which the last is a modulus 11 check digit. Immutable, thus safe for use by any thread.
 *
 * <p>Follows the NHS Data Dictionary, attribute <em>NHS NUMBER</em>. {@link #toString()} does not show the number, so that
 * it cannot slip into a log; {@link #value()} does.
 *
 * @param value the ten digits, without blanks
 */
public record NhsNumber(String value) implements Serializable {

    private static final int LENGTH = 10;

    /**
     * Checks the number.
     *
     * @throws InvalidInputException when it is not ten digits, or its check digit is wrong
     */
    public NhsNumber {
        if (value == null || value.length() != LENGTH || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new InvalidInputException("NHS number", "must be exactly ten digits");
        }
        if (!checkDigitFits(value)) {
            throw new InvalidInputException("NHS number", "has a wrong check digit: one of the digits was mistyped");
        }
    }

    /**
     * Reads a number as people write it, with blanks or hyphens between the groups.
     *
     * @throws InvalidInputException when what remains without blanks and hyphens is no NHS number
     */
    public static NhsNumber of(String written) {
        return new NhsNumber(written == null ? null : written.replaceAll("[\\s\\u00A0-]", ""));
    }

    /** As {@link #of}, but empty where that would throw. */
    public static Optional<NhsNumber> parse(String written) {
        try {
            return Optional.of(of(written));
        } catch (InvalidInputException notANumber) {
            return Optional.empty();
        }
    }

    /** The number in the groups in which it is shown to people, for example {@code 999 000 0018}. */
    public String grouped() {
        return value.substring(0, 3) + " " + value.substring(3, 6) + " " + value.substring(6);
    }

    @Override
    public String toString() {
        return "NhsNumber[withheld]";
    }

    private static boolean checkDigitFits(String digits) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (digits.charAt(i) - '0') * (LENGTH - i);
        }
        int expected = (11 - sum % 11) % 11;
        return expected == digits.charAt(LENGTH - 1) - '0';
    }
}
