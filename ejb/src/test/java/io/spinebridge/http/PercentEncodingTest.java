package io.spinebridge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a URL arrives as it was meant. */
class PercentEncodingTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "http://snomed.info/sct|736253002, http%3A%2F%2Fsnomed.info%2Fsct%7C736253002",
                "urn:ietf:rfc:3986, urn%3Aietf%3Arfc%3A3986",
                "a b+c, a%20b%2Bc",
                "50%25, 50%2525",
                "*'()!, %2A%27%28%29%21",
                "\u00eb\u20ac\ud83d\ude42, %C3%AB%E2%82%AC%F0%9F%99%82",
                "AZaz09-._~, AZaz09-._~",
                "\"\", \"\""
            })
    void encodesAsRfc3986Says(String text, String encoded) {
        assertThat(PercentEncoding.encode(text)).isEqualTo(encoded);
    }

    @Property
    void givesBackWhatWasEncoded(@ForAll String text) {
        Assume.that(whole(text));

        assertThat(URLDecoder.decode(PercentEncoding.encode(text), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    @Property
    void leavesNothingButUnreservedCharactersAndEscapesInUpperCase(@ForAll String text) {
        Assume.that(whole(text));

        assertThat(PercentEncoding.encode(text)).matches("([A-Za-z0-9._~-]|%[0-9A-F]{2})*");
    }

    @Property
    void encodesEachTextDifferently(@ForAll String one, @ForAll String other) {
        Assume.that(whole(one) && whole(other) && !one.equals(other));

        assertThat(PercentEncoding.encode(one)).isNotEqualTo(PercentEncoding.encode(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "a\ude42b", "\ude42\ud83d"})
    void refusesHalfACharacterRatherThanSendAnother(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PercentEncoding.encode(text));
    }

    @Test
    void doesNotRepeatTheTextWhenItRefusesIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PercentEncoding.encode("9990000018\ud83d"))
                .withMessageNotContaining("9990000018");
    }

    /** {@link URLEncoder} writes forms, which differ in a blank, an asterisk and a tilde. */
    @Test
    void encodesEveryCharacterOfUnicodeAsAnotherEncoderDoes() {
        for (int block = 0; block <= Character.MAX_CODE_POINT; block += 0x100) {
            StringBuilder text = new StringBuilder();
            IntStream.range(block, block + 0x100)
                    .filter(c -> Character.getType(c) != Character.SURROGATE)
                    .forEach(text::appendCodePoint);

            assertThat(PercentEncoding.encode(text.toString()))
                    .isEqualTo(URLEncoder.encode(text.toString(), StandardCharsets.UTF_8)
                            .replace("+", "%20")
                            .replace("*", "%2A")
                            .replace("%7E", "~"));
        }
    }

    private static boolean whole(String text) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }
}
