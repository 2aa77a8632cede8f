package io.spinebridge.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.testing.EntityBomb;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FhirBodyReaderTest {

    private static final String FLAG =
            "{\"resourceType\":\"Flag\",\"id\":\"9990000018.f1\",\"status\":\"active\",\"code\":{\"text\":\"Zebra\"},"
                    + "\"subject\":{\"reference\":\"https://demographics.spineservices.nhs.uk/STU3/Patient/9990000018\"},"
                    + "\"extension\":[{\"url\":\"https://example.nhs.uk/e\",\"valueString\":\"Zebra\"}],"
                    + "\"contained\":[{\"resourceType\":\"Provenance\",\"id\":\"p1\",\"recorded\":\"2024-01-10T09:00:00+00:00\"}]}";

    private final FhirBodyReader reader = new FhirBodyReader(4096, read -> {});

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/fhir+json",
                "application/fhir+json;charset=utf-8",
                "Application/FHIR+JSON; charset=UTF-8",
                "application/json",
                "application/json+fhir",
                "text/json"
            })
    void readsJsonUnderAllItsNames(String contentType) throws IOException {
        assertThat(read("Flag", contentType, FLAG).one("code").text("text")).isEqualTo("Zebra");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/fhir+xml", "application/xml+fhir", "application/xml; charset=utf-8", "text/xml"})
    void readsXmlUnderAllItsNames(String contentType) throws IOException {
        String xml = "<Flag xmlns=\"http://hl7.org/fhir\"><code><text value=\"Zebra\"/></code></Flag>";

        assertThat(read("Flag", contentType, xml).one("code").text("text")).isEqualTo("Zebra");
    }

    @Test
    void readsNonAsciiTextAsUtf8() throws IOException {
        assertThat(read("Flag", "application/fhir+json", FLAG.replace("Zebra", "Zoë’s café"))
                        .one("code")
                        .text("text"))
                .isEqualTo("Zoë’s café");
    }

    @Test
    void aByteOrderMarkDoesNotMatter() throws IOException {
        assertThat(read("Flag", "application/fhir+json", "\uFEFF" + FLAG)
                        .one("code")
                        .text("text"))
                .isEqualTo("Zebra");
    }

    @Test
    void aBodyOfTheGreatestLengthIsTakenAndOneByteMoreIsNot() throws IOException {
        String padded = FLAG + " ".repeat(4096 - FLAG.length());

        assertThat(read("Flag", "application/fhir+json", padded).has("code")).isTrue();
        refused("Flag", "application/fhir+json", padded + " ", "longer than 4096 bytes (spinebridge.answer.max-bytes)");
    }

    @Property(tries = 300)
    void anAnnouncedLengthChangesNothing(
            @ForAll @IntRange(max = 5000) int announced, @ForAll @IntRange(max = 3600) int padding) throws IOException {
        byte[] body = (FLAG + " ".repeat(padding)).getBytes(StandardCharsets.UTF_8);
        AtomicReference<byte[]> read = new AtomicReference<>();
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.putSingle("Content-Type", FhirBodies.JSON);
        headers.putSingle("Content-Length", Integer.toString(announced));
        FhirBodyReader telling = new FhirBodyReader(body.length, read::set);

        telling.readFrom(FhirAnswer.class, FhirAnswer.class, null, null, headers, new ByteArrayInputStream(body));

        assertThat(read.get()).isEqualTo(body);
    }

    @Test
    void refusesAnEmptyBody() {
        refused("Flag", "application/fhir+json", "", "empty");
    }

    @Test
    void refusesAnHtmlPageWithStatus200() {
        refused("Bundle", "text/html", "<html><body>Please sign in</body></html>", "content type text/html");
        refused("Bundle", "application/xhtml+xml", "<html/>", "content type application/xhtml+xml");
        refused("Bundle", null, FLAG, "content type null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "{}",
                "{\"resourceType\":\"Zebra\"}",
                "{\"resourceType\":\"Flag\",\"code\":[{\"text\":\"Zebra\"}",
                "Zebra",
                "{\"resourceType\":\"Patient\",\"name\":[{\"text\":\"Zebra\"}]}",
                "<Flag xmlns=\"http://hl7.org/fhir\"/>"
            })
    void refusesWhatIsNotTheExpectedResourceWithoutRepeatingIt(String body) {
        refused("Flag", "application/fhir+json", body, "not ");
    }

    @Property(tries = 1000)
    void noDamageToABodyLetsItsContentOut(
            @ForAll @IntRange(max = 700) int position, @ForAll @IntRange(max = 3) int removed, @ForAll byte put) {
        byte[] whole = FLAG.getBytes(StandardCharsets.UTF_8);
        int at = position % whole.length;
        byte[] damaged = new byte[whole.length - Math.min(removed, whole.length - at)];
        System.arraycopy(whole, 0, damaged, 0, at);
        System.arraycopy(whole, whole.length - (damaged.length - at), damaged, at, damaged.length - at);
        if (at < damaged.length) {
            damaged[at] = put;
        }

        try {
            assertThat(read("Flag", "application/fhir+json", damaged)).isNotNull();
        } catch (UnreadableAnswerException | IOException told) {
            for (Throwable t = told; t != null; t = t.getCause()) {
                assertThat(String.valueOf(t.getMessage())).doesNotContain("Zebra", "9990000018");
            }
        }
    }

    @Test
    void readsNoFileForAnXmlEntity(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("secret.txt"), "content of a file of ours");
        String xml =
                "<?xml version=\"1.0\"?><!DOCTYPE OperationOutcome [<!ENTITY own SYSTEM \"" + file.toUri() + "\">]>"
                        + "<OperationOutcome xmlns=\"http://hl7.org/fhir\"><text><status value=\"generated\"/>"
                        + "<div xmlns=\"http://www.w3.org/1999/xhtml\">&own;</div></text></OperationOutcome>";

        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> read("OperationOutcome", "application/fhir+xml", xml))
                .withMessageNotContaining("content of a file of ours");
    }

    @Test
    void anEntityThatMultipliesItselfDoesNoHarm() {
        String bomb = EntityBomb.documentType() + "<Flag xmlns=\"http://hl7.org/fhir\"><code><text value=\""
                + EntityBomb.ENTITY + "\"/></code></Flag>";

        FhirBodyReader generous = new FhirBodyReader(1 << 20, read -> {});
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(
                        () -> read(generous, "Flag", "application/fhir+xml", bomb.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void deepNestingIsUnreadableRatherThanFatal() {
        FhirBodyReader generous = new FhirBodyReader(1 << 20, read -> {});
        String deep = "{\"resourceType\":\"Flag\",\"extension\":" + "[{\"url\":\"u\",\"extension\":".repeat(20_000)
                + "[]" + "}]".repeat(20_000) + "}";

        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(
                        () -> read(generous, "Flag", "application/fhir+json", deep.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void takesAnswersAlone() {
        assertThat(reader.isReadable(FhirAnswer.class, FhirAnswer.class, null, null))
                .isTrue();
        assertThat(reader.isReadable(String.class, String.class, null, null)).isFalse();
    }

    @Test
    void tellsTheLengthAndNotTheContent() throws IOException {
        FhirAnswer answer = answer(reader, "application/fhir+json", FLAG.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.bytes()).isEqualTo(FLAG.length());
        assertThat(answer.toString()).doesNotContain("Zebra", "9990000018");
    }

    @Test
    void anOperationOutcomeInPlaceOfTheResourceKeepsTheWordsOfTheSpine() {
        String outcome =
                "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"processing\","
                        + "\"details\":{\"coding\":[{\"code\":\"INTERNAL_SERVER_ERROR\"}]},\"diagnostics\":\"store is down\"}]}";

        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> read("Flag", "application/fhir+json", outcome))
                .satisfies(told -> assertThat(told.issue()).hasValueSatisfying(issue -> {
                    assertThat(issue.code()).isEqualTo("INTERNAL_SERVER_ERROR");
                    assertThat(issue.diagnostics()).isEqualTo("store is down");
                }));
    }

    private void refused(String type, String contentType, String body, String words) {
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> read(type, contentType, body))
                .withMessageContaining(words)
                .withMessageNotContaining("Zebra")
                .withNoCause();
    }

    private Element read(String type, String contentType, String body) throws IOException {
        return read(type, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    private Element read(String type, String contentType, byte[] body) throws IOException {
        return read(reader, type, contentType, body);
    }

    private static Element read(FhirBodyReader with, String type, String contentType, byte[] body) throws IOException {
        return answer(with, contentType, body).resource(type);
    }

    private static FhirAnswer answer(FhirBodyReader with, String contentType, byte[] body) throws IOException {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        if (contentType != null) {
            headers.putSingle("Content-Type", contentType);
        }
        return with.readFrom(FhirAnswer.class, FhirAnswer.class, null, null, headers, new ByteArrayInputStream(body));
    }
}
