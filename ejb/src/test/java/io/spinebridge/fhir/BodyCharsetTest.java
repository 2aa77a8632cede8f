package io.spinebridge.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sender says of its characters is believed, of answers and refusals alike, unless the bytes themselves say otherwise. */
class BodyCharsetTest {

    private static final String WORDS = "5 \u00b5g, \u00bd tablet";
    private static final String XML =
            "<?xml version=\"1.0\" encoding=\"NAMED\"?><OperationOutcome xmlns=\"http://hl7.org/fhir\"><issue>"
                    + "<severity value=\"error\"/><diagnostics value=\"" + WORDS + "\"/></issue></OperationOutcome>";
    private static final String JSON =
            "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"diagnostics\":\"" + WORDS
                    + "\"}]}";

    @ParameterizedTest
    @CsvSource({
        "application/fhir+json, utf-8",
        ", utf-8",
        "application/fhir+json; charset=ISO-8859-1, iso-8859-1",
        "application/fhir+json;Charset=\"windows-1252\", windows-1252",
        "application/fhir+json; charset=utf-16, utf-16be",
        "application/fhir+json; charset=utf-16, utf-16le",
        "application/fhir+json, utf-16le",
        "application/fhir+json, utf-32be",
        "application/fhir+json, utf-32le",
        "application/fhir+json; charset=utf-16, utf-8",
    })
    void isReadAsItWasMeant(String contentType, String sent) {
        byte[] body = JSON.getBytes(Charset.forName(sent));

        assertThat(refusal(contentType, body)).isEqualTo(WORDS);
        assertThat(answer(contentType == null ? FhirBodies.JSON : contentType, body))
                .isEqualTo(WORDS);
    }

    @ParameterizedTest
    @CsvSource({
        "text/xml, iso-8859-1, ISO-8859-1",
        "text/xml, windows-1252, windows-1252",
        "text/xml, utf-8, utf-8",
        "text/xml, utf-8, UTF-16",
        "text/xml; charset=utf-8, utf-8, ISO-8859-1",
        "text/xml, utf-16le, UTF-16",
    })
    void xmlSaysItItself(String contentType, String sent, String declared) {
        byte[] body = XML.replace("NAMED", declared).getBytes(Charset.forName(sent));

        assertThat(refusal(contentType, body)).isEqualTo(WORDS);
        assertThat(answer(contentType, body)).isEqualTo(WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "utf-16be", "utf-16le", "utf-32be", "utf-32le"})
    void aByteOrderMarkCountsMoreThanWhatIsSaid(String sent) {
        byte[] body = ("\ufeff" + JSON).getBytes(Charset.forName(sent));

        assertThat(refusal("application/fhir+json; charset=iso-8859-1", body)).isEqualTo(WORDS);
        assertThat(answer("application/fhir+json; charset=iso-8859-1", body)).isEqualTo(WORDS);
    }

    @Test
    void aRefusalInCharactersThatNobodyKnowsIsReadAllTheSameAndAnAnswerIsRefused() {
        byte[] body = JSON.getBytes(StandardCharsets.UTF_8);
        String contentType = "application/fhir+json; charset=klingon";

        assertThat(refusal(contentType, body)).isEqualTo(WORDS);
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> answer(contentType, body))
                .withMessageContaining("character set");
    }

    @Test
    void whatIsDamagedIsNeverShownAsACharacter() {
        byte[] latin = JSON.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refusal(FhirBodies.JSON, latin)).isEmpty();
        assertThat(FhirBodies.shown(FhirBodies.JSON, latin))
                .contains("5 \\xB5g, \\xBD tablet")
                .doesNotContain("\ufffd");
        assertThat(FhirBodies.shown("text/plain; charset=iso-8859-1", latin)).contains(WORDS);
        assertThat(FhirBodies.shown(null, new byte[0])).isEmpty();
    }

    private static String refusal(String contentType, byte[] body) {
        return new OperationOutcomes().issue(contentType, body).orElseThrow().diagnostics();
    }

    private static String answer(String contentType, byte[] body) {
        return OperationOutcomes.issue(FhirBodies.read(contentType, body))
                .orElseThrow()
                .diagnostics();
    }
}
