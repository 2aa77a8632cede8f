package io.spinebridge.api;

import java.io.Serializable;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A SNOMED CT concept that the host chose. SNOMED CT itself is not part of this module: its form is checked, not its existence.
 *
 * @param code concept id, 6 to 18 digits with a Verhoeff check digit
 * @param display its text
 */
public record SnomedCode(String code, String display) implements Coded, Serializable {

    /** Two concepts of the official list of adjustments whose check digit is wrong as published, and which the Spine takes. */
    private static final Set<String> PUBLISHED_WITH_WRONG_DIGIT = Set.of("1082551000000100", "1082661000000100");

    private static final int[][] MULTIPLICATION = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 4, 0, 6, 7, 8, 9, 5}, {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7}, {4, 0, 1, 2, 3, 9, 5, 6, 7, 8}, {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2}, {7, 6, 5, 9, 8, 2, 1, 0, 4, 3}, {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
    };
    private static final int[] FIRST_PERMUTATION = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
    private static final int PERMUTATIONS = 8;
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{5,17}");

    /**
     * Checks the form.
     *
     * @throws InvalidInputException when the code has another form or a wrong check digit, or the display is missing
     */
    public SnomedCode {
        if (code == null || !FORM.matcher(code).matches()) {
            throw new InvalidInputException("SNOMED CT code", "must be 6 to 18 digits");
        }
        if (checksum(code) != 0 && !PUBLISHED_WITH_WRONG_DIGIT.contains(code)) {
            throw new InvalidInputException(
                    "SNOMED CT code", "has a wrong check digit: one of the digits was mistyped");
        }
        display = InputRules.required("SNOMED CT display", display);
    }

    @Override
    public Code toCode() {
        return new Code(Code.SNOMED_CT, code, display);
    }

    private static int checksum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            for (int times = 0; times < i % PERMUTATIONS; times++) {
                digit = FIRST_PERMUTATION[digit];
            }
            sum = MULTIPLICATION[sum][digit];
        }
        return sum;
    }

    @Override
    public String toString() {
        return "SnomedCode[withheld]";
    }
}
