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
    private static final String FIELD = "NHS number";

    /**
     * Checks the number.
     *
     * @throws InvalidInputException when it is not ten digits, its check digit is wrong, or all its digits are the same: such numbers pass
     *     the check, and are placeholders that belong to nobody
     */
    public NhsNumber {
        if (value == null || value.length() != LENGTH || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new InvalidInputException(FIELD, "must be exactly ten digits");
        }
        if (value.chars().distinct().count() == 1) {
            throw new InvalidInputException(FIELD, "is a placeholder and no real number: all its digits are the same");
        }
        if (!checkDigitFits(value)) {
            throw new InvalidInputException(FIELD, "has a wrong check digit: one of the digits was mistyped");
        }
    }

    /**
     * Reads a number as people write or paste it: blanks and dashes of any kind and invisible characters are left out, full-width digits are
     * digits.
     *
     * @throws InvalidInputException when what remains is no NHS number
     */
    public static NhsNumber of(String written) {
        return new NhsNumber(written == null ? null : PastedDigits.plain(written));
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
