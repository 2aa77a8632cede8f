package io.spinebridge.simulator.server;

import ca.uhn.fhir.context.FhirContext;
import java.net.http.HttpResponse;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.OperationOutcome;
import org.hl7.fhir.dstu3.model.OperationOutcome.OperationOutcomeIssueComponent;

/** An OperationOutcome as it came over the wire. */
public record Outcome(int status, String issueCode, String spineCode, String display, String diagnostics) {

    public static final FhirContext CONTEXT = FhirContext.forDstu3Cached();

    public static Outcome of(HttpResponse<String> answer) {
        boolean xml = answer.headers().firstValue("Content-Type").orElse("").contains("xml");
        OperationOutcomeIssueComponent issue = (xml ? CONTEXT.newXmlParser() : CONTEXT.newJsonParser())
                .parseResource(OperationOutcome.class, answer.body())
                .getIssueFirstRep();
        Coding coding = issue.getDetails().getCodingFirstRep();
        return new Outcome(
                answer.statusCode(),
                issue.getCode().toCode(),
                coding.getCode(),
                coding.getDisplay(),
                issue.getDiagnostics());
    }
}
