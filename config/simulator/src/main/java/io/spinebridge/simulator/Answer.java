package io.spinebridge.simulator;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.service.Refusal;
import io.spinebridge.simulator.service.SpineAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hl7.fhir.dstu3.model.OperationOutcome;
import org.hl7.fhir.dstu3.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.dstu3.model.OperationOutcome.IssueType;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * An answer as it goes out.
 *
 * @param status HTTP status
 * @param headers headers
 * @param body body
 */
record Answer(int status, Map<String, String> headers, byte[] body) {

    private static final String PROFILE = "https://fhir.nhs.uk/STU3/StructureDefinition/Spine-OperationOutcome-1";
    private static final String SYSTEM = "https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1";

    static Answer of(SpineAnswer answer, FhirContext context, boolean xml) {
        Map<String, String> headers = new TreeMap<>(answer.headers());
        byte[] body = answer.resource().map(resource -> encode(context, xml, resource)).orElse(new byte[0]);
        if (body.length > 0) {
            headers.put("Content-Type", xml ? MediaTypes.XML : MediaTypes.JSON);
        }
        return new Answer(answer.status(), headers, body);
    }

    static Answer of(Refusal refusal, FhirContext context, boolean xml) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.setId(UUID.randomUUID().toString());
        outcome.getMeta().addProfile(PROFILE);
        OperationOutcome.OperationOutcomeIssueComponent issue = outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(IssueType.fromCode(refusal.issueCode()))
                .setDiagnostics(refusal.diagnostics());
        issue.getDetails().addCoding().setSystem(SYSTEM).setCode(refusal.spineCode()).setDisplay(refusal.display());
        Map<String, String> headers = new TreeMap<>();
        headers.put("Content-Type", xml ? MediaTypes.XML : MediaTypes.JSON);
        return new Answer(refusal.status(), headers, encode(context, xml, outcome));
    }

    static Answer text(int status, String contentType, String text) {
        return new Answer(status, new TreeMap<>(Map.of("Content-Type", contentType)), text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer empty(int status) {
        return new Answer(status, new TreeMap<>(), new byte[0]);
    }

    Answer with(String header, String value) {
        if (!value.isEmpty()) {
            headers.put(header, value);
        }
        return this;
    }

    private static byte[] encode(FhirContext context, boolean xml, IBaseResource resource) {
        return (xml ? context.newXmlParser() : context.newJsonParser())
                .encodeResourceToString(resource)
                .getBytes(StandardCharsets.UTF_8);
    }
}
