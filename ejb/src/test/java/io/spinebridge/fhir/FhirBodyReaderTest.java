package io.spinebridge.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.testing.EntityBomb;
import io.spinebridge.testing.Fhir;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hl7.fhir.dstu3.model.Bundle;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.OperationOutcome;
import org.hl7.fhir.instance.model.api.IBaseResource;
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

    private final FhirBodyReader reader = new FhirBodyReader(Fhir.BODIES, 4096, read -> {});

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
        assertThat(read(Flag.class, contentType, FLAG).getCode().getText()).isEqualTo("Zebra");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/fhir+xml", "application/xml+fhir", "application/xml; charset=utf-8", "text/xml"})
    void readsXmlUnderAllItsNames(String contentType) throws IOException {
        String xml = "<Flag xmlns=\"http://hl7.org/fhir\"><code><text value=\"Zebra\"/></code></Flag>";

        assertThat(read(Flag.class, contentType, xml).getCode().getText()).isEqualTo("Zebra");
    }

    @Test
    void readsNonAsciiTextAsUtf8() throws IOException {
        assertThat(read(Flag.class, "application/fhir+json", FLAG.replace("Zebra", "Zoë’s café"))
                        .getCode()
                        .getText())
                .isEqualTo("Zoë’s café");
    }

    @Test
    void aByteOrderMarkDoesNotMatter() throws IOException {
        assertThat(read(Flag.class, "application/fhir+json", "\uFEFF" + FLAG)
                        .getCode()
                        .getText())
                .isEqualTo("Zebra");
    }

    @Test
    void aBodyOfTheGreatestLengthIsTakenAndOneByteMoreIsNot() throws IOException {
        String padded = FLAG + " ".repeat(4096 - FLAG.length());

        assertThat(read(Flag.class, "application/fhir+json", padded).hasCode()).isTrue();
        refused(
                Flag.class,
                "application/fhir+json",
                padded + " ",
                "longer than 4096 bytes (spinebridge.answer.max-bytes)");
    }

    @Test
    void refusesAnEmptyBody() {
        refused(Flag.class, "application/fhir+json", "", "empty");
    }

    @Test
    void refusesAnHtmlPageWithStatus200() {
        refused(Bundle.class, "text/html", "<html><body>Please sign in</body></html>", "content type text/html");
        refused(Bundle.class, "application/xhtml+xml", "<html/>", "content type application/xhtml+xml");
        refused(Bundle.class, null, FLAG, "content type null");
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
        refused(Flag.class, "application/fhir+json", body, "not the expected FHIR resource Flag");
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
            assertThat(read(Flag.class, "application/fhir+json", damaged)).isNotNull();
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
        try {
            OperationOutcome outcome = read(OperationOutcome.class, "application/fhir+xml", xml);
            assertThat(Fhir.BODIES.write(outcome)).doesNotContain("content of a file of ours");
        } catch (UnreadableAnswerException refused) {
            assertThat(refused).hasMessageNotContaining("content of a file of ours");
        }
    }

    @Test
    void anEntityThatMultipliesItselfDoesNoHarm() {
        String bomb = EntityBomb.documentType() + "<Flag xmlns=\"http://hl7.org/fhir\"><code><text value=\""
                + EntityBomb.ENTITY + "\"/></code></Flag>";

        FhirBodyReader generous = new FhirBodyReader(Fhir.BODIES, 1 << 20, read -> {});
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() ->
                        read(generous, Flag.class, "application/fhir+xml", bomb.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void deepNestingIsUnreadableRatherThanFatal() {
        FhirBodyReader generous = new FhirBodyReader(Fhir.BODIES, 1 << 20, read -> {});
        String deep = "{\"resourceType\":\"Flag\",\"extension\":" + "[{\"url\":\"u\",\"extension\":".repeat(20_000)
                + "[]" + "}]".repeat(20_000) + "}";

        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() ->
                        read(generous, Flag.class, "application/fhir+json", deep.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void keepsTheContentOfAnElementThatFhirDoesNotKnow() throws IOException {
        Flag flag = read(
                Flag.class,
                "application/fhir+json",
                "{\"resourceType\":\"Flag\",\"urgency\":{\"level\":\"very urgent\"},\"status\":\"active\"}");

        assertThat(ParseNotes.of(flag)).singleElement().satisfies(note -> {
            assertThat(note.element()).isEqualTo("urgency");
            assertThat(note.raw()).contains("very urgent");
            assertThat(note.toString()).doesNotContain("very urgent");
        });
    }

    @Test
    void keepsAValueThatFhirDoesNotAllow() throws IOException {
        Flag flag = read(Flag.class, "application/fhir+json", "{\"resourceType\":\"Flag\",\"status\":\"suspended\"}");

        assertThat(ParseNotes.of(flag))
                .singleElement()
                .satisfies(note -> assertThat(note.raw()).contains("suspended"));
    }

    @Test
    void keepsADateThatIsNone() throws IOException {
        Flag flag = read(
                Flag.class,
                "application/fhir+json",
                "{\"resourceType\":\"Flag\",\"meta\":{\"lastUpdated\":\"last Tuesday\"},\"status\":\"active\"}");

        assertThat(ParseNotes.of(flag)).extracting(ParseNotes.Note::raw).anyMatch(raw -> raw.contains("last Tuesday"));
    }

    @Test
    void keepsTheContentOfAnUnknownElementInXmlToo() throws IOException {
        Flag flag = read(
                Flag.class,
                "application/fhir+xml",
                "<Flag xmlns=\"http://hl7.org/fhir\"><urgency value=\"very urgent\"/><status value=\"active\"/></Flag>");

        assertThat(ParseNotes.of(flag))
                .anySatisfy(note -> assertThat(note.element()).isEqualTo("urgency"));
    }

    @Test
    void aSoundResourceHasNoNotes() throws IOException {
        assertThat(ParseNotes.of(read(Flag.class, "application/fhir+json", FLAG)))
                .isEqualTo(List.of());
    }

    @Test
    void takesResourcesAlone() {
        assertThat(reader.isReadable(Bundle.class, Bundle.class, null, null)).isTrue();
        assertThat(reader.isReadable(String.class, String.class, null, null)).isFalse();
    }

    @Test
    void whatIsWrittenCanBeRead() throws IOException {
        Flag flag = read(Flag.class, "application/fhir+json", FLAG);

        String written = Fhir.BODIES.write(flag);

        assertThat(written).contains("\"p1\"", "Zebra", "9990000018.f1");
        assertThatCode(() -> read(Flag.class, "application/fhir+json", written)).doesNotThrowAnyException();
    }

    private void refused(Class<? extends IBaseResource> type, String contentType, String body, String words) {
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> read(type, contentType, body))
                .withMessageContaining(words)
                .withMessageNotContaining("Zebra")
                .withNoCause();
    }

    private <T extends IBaseResource> T read(Class<T> type, String contentType, String body) throws IOException {
        return read(type, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    private <T extends IBaseResource> T read(Class<T> type, String contentType, byte[] body) throws IOException {
        return read(reader, type, contentType, body);
    }

    @SuppressWarnings("unchecked")
    private static <T extends IBaseResource> T read(FhirBodyReader with, Class<T> type, String contentType, byte[] body)
            throws IOException {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        if (contentType != null) {
            headers.putSingle("Content-Type", contentType);
        }
        return type.cast(with.readFrom(
                (Class<IBaseResource>) (Class<?>) type, type, null, null, headers, new ByteArrayInputStream(body)));
    }
}
