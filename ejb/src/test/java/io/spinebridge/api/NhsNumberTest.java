package io.spinebridge.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule is the NHS Data Dictionary's, written down here a second time, in the dictionary's own steps. */
class NhsNumberTest {

    @Property
    void takesEveryNumberWhoseCheckDigitFits(@ForAll("validNumbers") String digits) {
        NhsNumber number = new NhsNumber(digits);

        assertThat(number.value()).isEqualTo(digits);
        assertThat(NhsNumber.of(number.grouped())).isEqualTo(number);
        assertThat(NhsNumber.parse(digits)).contains(number);
    }

    @Property
    void refusesEveryMistypedDigit(
            @ForAll("validNumbers") String digits,
            @ForAll @IntRange(max = 9) int position,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        char[] mistyped = digits.toCharArray();
        mistyped[position] = (char) ('0' + (mistyped[position] - '0' + by) % 10);

        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> new NhsNumber(new String(mistyped)));
    }

    @Property
    void refusesEverySwapOfDifferentNeighbours(
            @ForAll("validNumbers") String digits, @ForAll @IntRange(max = 8) int position) {
        char[] swapped = digits.toCharArray();
        swapped[position] = digits.charAt(position + 1);
        swapped[position + 1] = digits.charAt(position);

        if (swapped[position] != swapped[position + 1]) {
            assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> new NhsNumber(new String(swapped)));
        }
    }

    @Property
    void takesNoLastDigitWhereTheCheckDigitWouldBeTen(@ForAll("stemsWithCheckDigitTen") String stem) {
        assertThat(IntStream.rangeClosed(0, 9).mapToObj(last -> NhsNumber.parse(stem + last)))
                .allMatch(java.util.Optional::isEmpty);
    }

    @Property
    void takesExactlyOneLastDigitOtherwise(@ForAll @StringLength(9) @NumericChars String stem) {
        long taken = IntStream.rangeClosed(0, 9)
                .filter(last -> NhsNumber.parse(stem + last).isPresent())
                .count();

        assertThat(taken).isEqualTo(checkDigit(stem) == 10 ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9990000018",
                "999 000 0018",
                "999-000-0018",
                " 9990000018 ",
                "999\u00a0000\u00a00018",
                "999\t000 0018\n"
            })
    void readsANumberAsPeopleWriteIt(String written) {
        assertThat(NhsNumber.of(written)).isEqualTo(new NhsNumber("9990000018"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "   ",
                "-",
                "999000001",
                "99900000180",
                "999000001X",
                "٩٩٩٠٠٠٠٠١٨",
                "999.000.0018",
                "9990000018; 9990000026",
                "9999999998"
            })
    void refusesWhatIsNoNumber(String written) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> NhsNumber.of(written));
        assertThat(NhsNumber.parse(written)).isEmpty();
    }

    @Test
    void theCanonicalConstructorDoesNotTidyUp() {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> new NhsNumber("999 000 0018"));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> new NhsNumber(null));
    }

    @Test
    void theRefusalNamesTheRuleAndNotTheNumber() {
        assertThatThrownBy(() -> NhsNumber.of("9990000019"))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("NHS number");
                    assertThat(refused.rule()).contains("check digit");
                })
                .hasMessageNotContaining("9990000019");
        assertThatThrownBy(() -> NhsNumber.of("12345678"))
                .hasMessageContaining("ten digits")
                .hasMessageNotContaining("12345678");
    }

    @Property
    void doesNotShowItself(@ForAll("validNumbers") String digits) {
        assertThat(new NhsNumber(digits).toString()).doesNotContain(digits).doesNotContainPattern("[0-9]");
    }

    @Provide
    Arbitrary<String> validNumbers() {
        return stems().filter(stem -> checkDigit(stem) != 10).map(stem -> stem + checkDigit(stem));
    }

    @Provide
    Arbitrary<String> stemsWithCheckDigitTen() {
        return stems().filter(stem -> checkDigit(stem) == 10);
    }

    private static Arbitrary<String> stems() {
        return Arbitraries.strings().numeric().ofLength(9);
    }

    /** Multiply by 10 down to 2, add up, divide by 11, take the remainder from 11; 11 counts as 0, and 10 is invalid. */
    private static int checkDigit(String stem) {
        int[] digits = stem.chars().map(c -> c - '0').toArray();
        int[] weights = {10, 9, 8, 7, 6, 5, 4, 3, 2};
        Arrays.setAll(digits, i -> digits[i] * weights[i]);
        int rest = 11 - Arrays.stream(digits).sum() % 11;
        return rest == 11 ? 0 : rest;
    }
}
