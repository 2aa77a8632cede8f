package io.spinebridge.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spinebridge.testing.Fuzz;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
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
        Assume.that(stem.chars().distinct().count() > 1);
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

    @Fuzz
    void readsANumberWhateverDecoratesIt(
            @ForAll("validNumbers") String digits, @ForAll("decorations") List<String> between, @ForAll boolean wide) {
        StringBuilder pasted = new StringBuilder(between.get(10));
        for (int i = 0; i < 10; i++) {
            char digit = digits.charAt(i);
            pasted.append(wide ? (char) ('\uFF10' + digit - '0') : digit).append(between.get(i));
        }

        assertThat(NhsNumber.of(pasted.toString())).isEqualTo(new NhsNumber(digits));
    }

    @Fuzz
    void refusesANumberWithAnythingThatAPersonSees(
            @ForAll("validNumbers") String digits, @ForAll @IntRange(max = 10) int at, @ForAll("seen") String extra) {
        String pasted = digits.substring(0, at) + extra + digits.substring(at);

        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> NhsNumber.of(pasted));
    }

    @Fuzz
    void anyTextIsANumberOrRefused(@ForAll String text) {
        NhsNumber.parse(text).ifPresent(number -> assertThat(number.value()).matches("[0-9]{10}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000",
                "1111111111",
                "2222222222",
                "3333333333",
                "4444444444",
                "5555555555",
                "6666666666",
                "7777777777",
                "8888888888",
                "9999999999",
                "000 000 0000"
            })
    void tellsAPlaceholderAsNoRealNumber(String placeholder) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> NhsNumber.of(placeholder))
                .withMessageContaining("no real number");
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
        return stems().filter(stem -> checkDigit(stem) != 10)
                .map(stem -> stem + checkDigit(stem))
                .filter(number -> number.chars().distinct().count() > 1);
    }

    /** Named by hand: what people were seen to paste, and what stands beside it in the code charts. */
    @Provide
    Arbitrary<List<String>> decorations() {
        String blanks =
                " \t\n\r\u000B\f\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F"
                        + "\u205F\u3000";
        String invisible =
                "\u00AD\u034F\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2066\u2067\u2068"
                        + "\u2069\u206F\uFE0E\uFE0F\uFEFF";
        String dashes =
                "-\u058A\u1806\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2053\u207B\u208B\u2212\u2E3A\u301C\uFE58\uFE63\uFF0D";
        return Arbitraries.strings()
                .withChars((blanks + invisible + dashes).toCharArray())
                .ofMaxLength(3)
                .list()
                .ofSize(11);
    }

    @Provide
    Arbitrary<String> seen() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        ".",
                        ",",
                        "/",
                        "_",
                        "+",
                        "*",
                        "#",
                        ":",
                        ";",
                        "(",
                        "O",
                        "l",
                        "\u00D7",
                        "\u0669",
                        "\u00B2",
                        "\u2460",
                        "\uD835\uDFCE",
                        "\u0000"),
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(3),
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(3));
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
