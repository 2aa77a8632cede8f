package io.spinebridge.spine;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.SpineError;
import io.spinebridge.fhir.OperationOutcomes;
import io.spinebridge.testing.EntityBomb;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpineErrorReaderTest {

    private static final String JSON = outcome("https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1");
    private static final String XML = "<OperationOutcome xmlns=\"http://hl7.org/fhir\"><id value=\"e1\"/><issue>"
            + "<severity value=\"error\"/><code value=\"forbidden\"/><details><coding>"
            + "<system value=\"https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1\"/><code value=\"ACCESS_DENIED_SSL\"/>"
            + "<display value=\"SSL Protocol or Cipher requirements not met\"/></coding></details>"
            + "<diagnostics value=\"bad certificate\"/></issue></OperationOutcome>";

    private final SpineErrorReader reader = new SpineErrorReader(new OperationOutcomes());

    @Test
    void readsJson() {
        SpineError error = read(JSON);

        assertThat(error)
                .isEqualTo(new SpineError(
                        422,
                        "DUPLICATE_REJECTED",
                        "Create would lead to creation of a duplicate resource",
                        "The patient already has an active consent",
                        "urn:x",
                        "trace"));
    }

    @Test
    void readsXmlWhateverWasAskedFor() {
        for (String start : new String[] {"", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "\r\n  "}) {
            SpineError error = read(start + XML);

            assertThat(error.spineCode()).isEqualTo("ACCESS_DENIED_SSL");
            assertThat(error.display()).isEqualTo("SSL Protocol or Cipher requirements not met");
            assertThat(error.diagnostics()).isEqualTo("bad certificate");
        }
    }

    @Test
    void readsWhatBeginsWithAByteOrderMark() {
        assertThat(read("\uFEFF" + JSON).spineCode()).isEqualTo("DUPLICATE_REJECTED");
        assertThat(read("\uFEFF" + XML).spineCode()).isEqualTo("ACCESS_DENIED_SSL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1",
                "https://fhir.nhs.uk/ValueSet/spine-response-code-2-0",
                "https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode"
            })
    void goesByTheCodeAndNotByItsSystem(String system) {
        assertThat(read(outcome(system)).spineCode()).isEqualTo("DUPLICATE_REJECTED");
    }

    @ParameterizedTest
    @CsvSource({
        "ACCESS DENIED, ACCESS_DENIED",
        "NO_ORGANISATION_CONSENT, NO_ORGANISATIONAL_CONSENT",
        "' NO_RECORD_FOUND', NO_RECORD_FOUND"
    })
    void knowsOneCodeByItsTwoSpellings(String sent, String known) {
        assertThat(read(JSON.replace("DUPLICATE_REJECTED", sent)).spineCode()).isEqualTo(known);
    }

    @Test
    void takesACodingThatIsNoListAsTheApiPlatformSendsIt() {
        SpineError error = read(
                "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"value\",\"details\":"
                        + "{\"coding\":{\"system\":\"https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode\",\"version\":\"1\","
                        + "\"code\":\"BAD_REQUEST\",\"display\":\"Bad request\"}},\"diagnostics\":\"x-request-id is missing or invalid\"}]}");

        assertThat(error.spineCode()).isEqualTo("BAD_REQUEST");
        assertThat(error.diagnostics()).isEqualTo("x-request-id is missing or invalid");
    }

    @Test
    void takesTheTextOfAnOutcomeWithoutCoding() {
        SpineError error = read(
                "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"processing\","
                        + "\"details\":{\"text\":\"something failed\"}}]}");

        assertThat(error.spineCode()).isEmpty();
        assertThat(error.display()).isEqualTo("something failed");
    }

    @Test
    void isNotMisledByARemarkBeforeTheError() {
        SpineError error = read("{\"resourceType\":\"OperationOutcome\",\"issue\":["
                + "{\"severity\":\"information\",\"code\":\"informational\",\"details\":{\"text\":\"a remark\"}},"
                + "{\"severity\":\"fatal\",\"code\":\"forbidden\",\"details\":{\"coding\":[{\"system\":\"s\","
                + "\"code\":\"AUTHOR_CREDENTIALS_ERROR\",\"display\":\"Author credentials error\"}]}}]}");

        assertThat(error.spineCode()).isEqualTo("AUTHOR_CREDENTIALS_ERROR");
    }

    @Test
    void takesNhsNumbersOutOfEveryText() {
        String telling = JSON.replace(
                        "The patient already has an active consent",
                        "The given NHS number could not be found 9990000018")
                .replace("Create would lead to creation of a duplicate resource", "Duplicate of 999 000 0018")
                .replace("DUPLICATE_REJECTED", "9990000018");

        assertThat(read(telling).toString() + read(telling).summary()).doesNotContain("9990000018", "999 000 0018");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "Service Unavailable",
                "<html><title>500: Internal Server Error</title><body>500: Internal Server Error</body></html>",
                "<!DOCTYPE html><HTML><body>9990000018</body></HTML>",
                "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\" \"y\"><html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                "{",
                "{}",
                "[]",
                "null",
                "{\"resourceType\":5}",
                "{\"resourceType\":\"Nonsense\"}",
                "{\"resourceType\":\"Patient\",\"id\":\"9990000018\"}",
                "{\"resourceType\":\"OperationOutcome\"}",
                "{\"resourceType\":\"OperationOutcome\",\"issue\":[]}",
                "{\"resourceType\":\"OperationOutcome\",\"issue\":[{}]}",
                "{\"resourceType\":\"OperationOutcome\",\"issue\":\"x\"}",
                "{\"resourceType\":\"OperationOutcome\",\"issue\":[null]}",
                "{\"fault\":{\"faultstring\":\"Spike arrest violation\"}}",
                "<OperationOutcome/>",
                "<OperationOutcome xmlns=\"http://hl7.org/fhir\"><issue>",
                "<>",
                "\u0000\u0001",
            })
    void makesDoWithoutAReadableBody(String body) {
        SpineError error = read(body);

        assertThat(error.httpStatus()).isEqualTo(422);
        assertThat(error.spineCode()).isEmpty();
        assertThat(error.traceId()).isEqualTo("trace");
        assertThat(error.toString()).doesNotContain("9990000018");
    }

    @Property(tries = 500)
    void noDamageToABodyEndsInAnythingButAnError(
            @ForAll boolean xml,
            @ForAll @IntRange(max = 700) int position,
            @ForAll @IntRange(max = 3) int removed,
            @ForAll byte put) {
        byte[] whole = (xml ? XML : JSON).getBytes(StandardCharsets.UTF_8);
        int at = position % whole.length;
        byte[] damaged = new byte[whole.length - Math.min(removed, whole.length - at)];
        System.arraycopy(whole, 0, damaged, 0, at);
        System.arraycopy(whole, whole.length - (damaged.length - at), damaged, at, damaged.length - at);
        if (at < damaged.length) {
            damaged[at] = put;
        }

        assertThat(reader.read(500, null, damaged, "urn:x", "trace").httpStatus())
                .isEqualTo(500);
    }

    @Test
    void aDeeplyNestedBodyDoesNoHarm() {
        assertThat(read("{\"resourceType\":\"OperationOutcome\",\"issue\":" + "[".repeat(100_000))
                        .spineCode())
                .isEmpty();
    }

    @Test
    void anEntityThatMultipliesItselfDoesNoHarm() {
        String bomb = EntityBomb.documentType() + XML.replace("bad certificate", EntityBomb.ENTITY);

        assertThat(read(bomb).diagnostics()).hasSizeLessThan(1000);
    }

    private SpineError read(String body) {
        return reader.read(422, null, body.getBytes(StandardCharsets.UTF_8), "urn:x", "trace");
    }

    private static String outcome(String system) {
        return "{\"resourceType\":\"OperationOutcome\",\"id\":\"e1\",\"issue\":[{\"severity\":\"error\",\"code\":\"duplicate\","
                + "\"details\":{\"coding\":[{\"system\":\"" + system + "\",\"code\":\"DUPLICATE_REJECTED\","
                + "\"display\":\"Create would lead to creation of a duplicate resource\"}]},"
                + "\"diagnostics\":\"The patient already has an active consent\"}]}";
    }
}
