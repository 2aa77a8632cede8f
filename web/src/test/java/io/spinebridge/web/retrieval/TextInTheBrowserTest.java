package io.spinebridge.web.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.web.Browser;
import io.spinebridge.web.WebPages;
import io.spinebridge.web.retrieval.FakeRetrieval.Given;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A text is shown as its author wrote it, or not at all: what a browser cannot read to the last character is handed over as a file. */
class TextInTheBrowserTest {

    @RegisterExtension
    static final WebPages PAGES = new WebPages();

    private static final String DOSE = "Lorazepam 5 \u00b5g, \u00bd tablet, \u00a32";

    private final FakeRetrieval retrieval = PAGES.retrieval();
    private final Browser browser = PAGES.signedIn("locator");

    @ParameterizedTest(name = "{0}, said {1}, is {2}")
    @CsvSource({
        "text/plain, iso-8859-1, ISO-8859-1",
        "text/html, iso-8859-1, ISO-8859-1",
        "text/plain, ISO_8859-1, ISO-8859-1",
        "text/plain, latin1, ISO-8859-1",
        "application/xml, windows-1252, windows-1252",
        "text/plain, cp1252, windows-1252",
        "text/plain, iso-8859-9, ISO-8859-9",
        "application/fhir+json, utf-16le, UTF-16LE",
        "text/plain, utf-8, UTF-8",
        "text/plain, utf8, UTF-8",
        "text/plain, '', UTF-8",
        "text/html, '', UTF-8",
        "application/xml, '', UTF-8",
        "application/fhir+json, '', UTF-8",
    })
    void isShownInTheCharsetThatTheProviderSaysOrElseInUtf8(String mediaType, String said, String shown)
            throws Exception {
        for (boolean lengthSaid : new boolean[] {true, false}) {
            retrieval.give(given -> Given.text(mediaType, said, DOSE.getBytes(Charset.forName(shown)), lengthSaid));

            HttpResponse<String> answer = open();

            assertThat(answer.body()).isEqualTo(DOSE);
            assertThat(header(answer, "Content-Type"))
                    .isEqualToIgnoringCase(
                            (mediaType.equals("text/html") ? "text/html" : "text/plain") + ";charset=" + shown);
            assertThat(header(answer, "Content-Disposition")).startsWith("inline");
        }
    }

    static Stream<Arguments> declared() {
        String xml = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><plan>" + DOSE + "</plan>";
        String quoted = "<?xml version='1.0' encoding='iso-8859-1' standalone='yes'?><plan>" + DOSE + "</plan>";
        String meta = "<!DOCTYPE html><html><head><meta charset=\"iso-8859-1\"><title>x</title></head>" + DOSE;
        String old = "<html><META http-equiv=Content-Type content=\"text/html; charset=iso-8859-1\">" + DOSE;
        return Stream.of(
                Arguments.of("application/xml", xml),
                Arguments.of("text/xml", quoted),
                Arguments.of("application/fhir+xml", xml),
                Arguments.of("text/html", meta),
                Arguments.of("text/html", old));
    }

    @ParameterizedTest
    @MethodSource("declared")
    void isShownInTheCharsetThatItSaysItselfWhereTheProviderSaysNone(String mediaType, String text) throws Exception {
        retrieval.give(given -> Given.text(mediaType, "", text.getBytes(StandardCharsets.ISO_8859_1), true));
        assertThat(open().body()).isEqualTo(text);

        retrieval.give(given -> Given.text(mediaType, "utf-8", text.getBytes(StandardCharsets.UTF_8), true));
        assertThat(open().body()).as("the provider's word goes before").isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkGoesBeforeAll(String charset) throws Exception {
        String marked = "\ufeff" + DOSE;
        retrieval.give(
                given -> Given.text("text/plain", "iso-8859-1", marked.getBytes(Charset.forName(charset)), true));

        assertThat(header(open(), "Content-Type")).isEqualToIgnoringCase("text/plain;charset=" + charset);
    }

    static Stream<Arguments> unreadable() {
        byte[] latin = DOSE.getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf8 = DOSE.getBytes(StandardCharsets.UTF_8);
        byte[] html = ("<meta charset=utf-8>" + DOSE).getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(
                Arguments.of("text/plain", "", latin),
                Arguments.of("text/html", "", latin),
                Arguments.of("text/html", "", html),
                Arguments.of("application/fhir+json", "", latin),
                Arguments.of("application/xml", "", latin),
                Arguments.of("text/plain", "utf-8", latin),
                Arguments.of("text/plain", "us-ascii", utf8),
                Arguments.of("text/plain", "", Arrays.copyOf(utf8, utf8.length - 2)),
                Arguments.of("text/plain", "", new byte[] {'a', (byte) 0xc2}),
                Arguments.of("text/plain", "", new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}),
                Arguments.of("text/plain", "", DOSE.getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of("text/plain", "utf-16", DOSE.getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of("text/plain", "utf-16le", new byte[] {'a', 0, 'b'}),
                Arguments.of("text/plain", "ibm1047", DOSE.getBytes(Charset.forName("IBM1047"))),
                Arguments.of("text/plain", "utf-7", utf8),
                Arguments.of("text/plain", "no such", utf8),
                Arguments.of("text/plain", "\u00fc", utf8));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void isHandedOverAsAFileAndNeverShownWithGapsWhereItCannotBeRead(String mediaType, String said, byte[] bytes)
            throws Exception {
        retrieval.give(given -> Given.text(mediaType, said, bytes, true));

        HttpResponse<String> answer = open();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(answer, "Content-Disposition")).startsWith("attachment");
        assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(bytes.length));
    }

    @Test
    void isHandedOverAsAFileWhenItIsTooLongToBeLookedAtFirst() throws Exception {
        byte[] tooLong = new byte[(8 << 20) + 1];
        Arrays.fill(tooLong, (byte) 'a');
        retrieval.give(given -> Given.text("text/plain", "utf-8", tooLong, true));

        HttpResponse<String> answer = open();

        assertThat(header(answer, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(answer.body()).hasSize(tooLong.length);
    }

    @Test
    void whatIsNoTextIsNotLookedAt() throws Exception {
        byte[] pdf = {'%', 'P', 'D', 'F', 0, (byte) 0xff};
        retrieval.give(given -> Given.text("application/pdf", "utf-8", pdf, true));

        assertThat(header(open(), "Content-Type")).isEqualTo("application/pdf");
    }

    private HttpResponse<String> open() throws Exception {
        return browser.submit(browser.search("9990000018")
                        .page()
                        .select("form[action$=/records/open]")
                        .first())
                .response();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
