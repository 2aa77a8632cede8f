package io.spinebridge.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of input, each refused with the field's name and never with its value. */
class InputRulesTest {

    @Property
    void takesEveryTextOfLettersAsItIs(
            @ForAll @AlphaChars @StringLength(min = 1, max = InputRules.LONGEST_TEXT) String text) {
        assertThat(InputRules.required("field", text)).isEqualTo(text);
        assertThat(InputRules.optional("field", text)).isEqualTo(text);
    }

    @Property
    void takesOrRefusesEveryTextWithoutChangingItsInside(@ForAll String text) {
        try {
            String taken = InputRules.optional("field", text);
            assertThat(taken == null ? "" : taken).isEqualTo(text.strip());
        } catch (InvalidInputException refused) {
            assertThat(refused.field()).isEqualTo("field");
        }
    }

    @Test
    void refusesEveryControlCharacterThatIsNoLineBreakOrTab() {
        for (char c = 0; c < '\u00a0'; c++) {
            String text = "a" + c + "b";
            if (c >= ' ' && c < '\u007f' || "\n\r\t".indexOf(c) >= 0) {
                assertThat(InputRules.required("field", text)).isEqualTo(text);
            } else {
                refused("has control characters", text);
            }
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\n\t "})
    void knowsThatATextIsMissing(String nothing) {
        assertThat(InputRules.optional("field", nothing)).isNull();
        refused("is missing", nothing);
    }

    @Test
    void measuresATextWithoutTheBlanksAroundIt() {
        String longest = "a".repeat(InputRules.LONGEST_TEXT);

        assertThat(InputRules.required("field", " " + longest + "\n")).isEqualTo(longest);
        refused("is longer than 2000 characters", longest + "a");
    }

    @Test
    void takesLettersOfEveryLanguage() {
        assertThat(InputRules.required("field", "Zo\u00eb \u0141\u00f3d\u017a \u4f60\u597d \ud83d\ude42"))
                .isEqualTo("Zo\u00eb \u0141\u00f3d\u017a \u4f60\u597d \ud83d\ude42");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud83d", "\ude42b", "a\ude42\ud83db"})
    void refusesHalfACharacterWhichWouldBeSentAsAQuestionMark(String text) {
        refused("has characters that cannot be sent", text);
    }

    @Test
    void refusesAMissingValue() {
        assertThatThrownBy(() -> InputRules.required("field", (Object) null))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("field is missing");
        assertThat(InputRules.required("field", Integer.valueOf(1))).isEqualTo(1);
    }

    private static void refused(String rule, String text) {
        assertThatThrownBy(() -> InputRules.required("field", text))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("field");
                    assertThat(refusal.rule()).isEqualTo(rule);
                });
    }
}
