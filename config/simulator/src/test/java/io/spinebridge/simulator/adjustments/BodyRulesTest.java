package io.spinebridge.simulator.adjustments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyRulesTest {
    private static final String NEW = SeedPatients.FOR_CREATION;

    private final Harness json = new Harness(Format.JSON);
    private final Harness xml = new Harness(Format.XML);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "hello",
                "<Flag xmlns=\"http://hl7.org/fhir\"/>",
                "{\"status\":\"active\"}",
                "{\"resourceType\":\"Sonnet\"}",
                "{\"resourceType\":\"Flag\",\"colour\":\"red\"}",
                "{\"resourceType\":\"Flag\",\"status\":\"active\"} trailing",
                "{\"resourceType\":\"Flag\",\"status\":[\"active\",\"inactive\"]}",
                "{\"resourceType\":\"Flag\",\"extension\":[{\"valueString\":\"x\"}]}",
            })
    void refusesWhatIsNotFhirJson(String body) {
        json.send("POST", "/Flag", body.getBytes(StandardCharsets.UTF_8))
                .isRefused(400, "structure", "MESSAGE_NOT_WELL_FORMED")
                .by("ra.body.parses");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "{\"resourceType\":\"Flag\"}",
                "<Flag xmlns=\"http://hl7.org/fhir\"><status value=\"active\"></Flag>",
                "<Flag xmlns=\"http://hl7.org/fhir\"><colour value=\"red\"/></Flag>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                        + "<Flag xmlns=\"http://hl7.org/fhir\"><id value=\"&e;\"/></Flag>",
            })
    void refusesWhatIsNotFhirXml(String body) {
        xml.send("POST", "/Flag", body.getBytes(StandardCharsets.UTF_8))
                .isRefused(400, "structure", "MESSAGE_NOT_WELL_FORMED")
                .by("ra.body.parses");
    }

    @Test
    void refusesABodyThatIsNotUtf8() {
        Flag flag = Bodies.flag(NEW);
        flag.getCode().setText("caf\u00e9");
        String text = Harness.CONTEXT.newJsonParser().encodeResourceToString(flag);

        json.send("POST", "/Flag", text.getBytes(StandardCharsets.ISO_8859_1))
                .by("ra.body.parses")
                .saying("UTF-8");
    }

    @Test
    void keepsTextBeyondAscii() {
        Flag flag = Bodies.flag(NEW);
        flag.getCode().setText("caf\u00e9 \u2019 \ud83d\ude42");

        assertThat(json.post("/Flag", flag).as(Flag.class).getCode().getText())
                .isEqualTo("caf\u00e9 \u2019 \ud83d\ude42");
        assertThat(xml.post("/Flag", flag).as(Flag.class).getCode().getText())
                .isEqualTo("caf\u00e9 \u2019 \ud83d\ude42");
    }

    @Test
    void refusesAnotherTypeOfResource() {
        json.post("/Flag", Bodies.consent(NEW))
                .isRefused(422, "invalid", "INVALID_RESOURCE")
                .by("ra.body.type")
                .saying("must be Flag");
        json.post("/List", Bodies.condition(NEW, "c1")).by("ra.body.type").saying("must be List");
        json.post("/$removerarecord", Bodies.consent(NEW)).by("ra.body.type").saying("must be Parameters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"retired", "", "Active"})
    void refusesAStatusOutsideTheCodeList(String status) {
        String text = Harness.CONTEXT
                .newJsonParser()
                .encodeResourceToString(Bodies.flag(NEW))
                .replace("\"status\":\"active\"", "\"status\":\"" + status + "\"");

        json.send("POST", "/Flag", text.getBytes(StandardCharsets.UTF_8))
                .isRefused(422, "invalid", "INVALID_RESOURCE")
                .by("ra.body.values")
                .saying("status");
    }

    @Test
    void refusesADateThatIsNone() {
        String text = Harness.CONTEXT
                .newJsonParser()
                .encodeResourceToString(Bodies.list(NEW))
                .replace("\"date\":\"2026-03-01T09:00:00+00:00\"", "\"date\":\"yesterday\"");

        json.send("POST", "/List", text.getBytes(StandardCharsets.UTF_8))
                .by("ra.body.values")
                .saying("date");
    }

    @Test
    void refusesAnNhsNumberThatCannotBeOne() {
        json.post("/Flag", Bodies.flag("9990001104"))
                .isRefused(400, "value", "INVALID_NHS_NUMBER")
                .by("ra.body.nhs-number");
        json.post("/List", Bodies.list("999999998")).by("ra.body.nhs-number");
        json.post("/$removerarecord", Bodies.removal("9990001104")).by("ra.body.nhs-number");
    }

    @Test
    void refusesAContainedResourceWithoutId() {
        String text = Harness.CONTEXT
                .newJsonParser()
                .encodeResourceToString(Bodies.list(NEW))
                .replace("\"id\":\"c1\",", "");

        json.send("POST", "/List", text.getBytes(StandardCharsets.UTF_8))
                .isRefused(422, "invalid", "INVALID_RESOURCE")
                .saying("contained.id");
    }

    /** As text, because no FHIR library would write it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"id\":\"c1\",\"meta\":{ | \"id\":\"c1\",\"meta\":{\"versionId\":\"1\", | versionId",
                "\"id\":\"c1\",\"meta\":{ | \"id\":\"c1\",\"meta\":{\"lastUpdated\":\"2026-03-01T09:00:00Z\", | lastUpdated",
                "\"id\":\"created-c1\" | \"id\":\"c1\" | not unique",
            })
    void refusesContainedResourcesThatFhirForbids(String good, String bad, String named) {
        String text = Harness.CONTEXT.newJsonParser().encodeResourceToString(Bodies.list(NEW));
        assertThat(text).contains(good);

        json.send("POST", "/List", text.replace(good, bad).getBytes(StandardCharsets.UTF_8))
                .isRefused(422, "invalid", "INVALID_RESOURCE")
                .by("ra.profile.list.contained")
                .saying(named);
    }

    @Test
    void acceptsThePatientReferenceOfOlderExamples() {
        ListResource list = Bodies.list(NEW);
        list.getSubject().setReference("demographics.spineservices.nhs.uk/STU3/Patient/" + NEW);

        assertThat(json.post("/List", list).status()).isEqualTo(201);
    }
}
