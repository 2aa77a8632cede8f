package io.spinebridge.simulator.pointers;

import io.spinebridge.simulator.service.SpineAnswer;
import io.spinebridge.simulator.service.SpineRefusal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.dstu3.model.OperationOutcome;
import org.hl7.fhir.dstu3.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.dstu3.model.OperationOutcome.IssueType;
import org.hl7.fhir.dstu3.model.OperationOutcome.OperationOutcomeIssueComponent;

/** Answers whose body is an outcome. */
final class Outcomes {

    private Outcomes() {}

    static SpineAnswer created(String location) {
        return done(
                201,
                Map.of("Location", location),
                "RESOURCE_CREATED",
                "New resource created",
                "Successfully created resource DocumentReference");
    }

    static SpineAnswer updated(String url) {
        return done(
                200,
                Map.of(),
                "RESOURCE_UPDATED",
                "Resource has been updated",
                "Successfully updated resource DocumentReference: " + url);
    }

    static SpineAnswer deleted(String url) {
        return done(
                200,
                Map.of(),
                "RESOURCE_DELETED",
                "Resource removed",
                "Successfully removed resource DocumentReference: " + url);
    }

    /** For a refusal that is found only while the request is carried out, because another request came first. */
    static SpineAnswer refused(SpineRefusal refusal) {
        return new SpineAnswer(refusal.status(), Map.of(), Optional.of(refusal.outcome()));
    }

    private static SpineAnswer done(
            int status, Map<String, String> headers, String code, String display, String diagnostics) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.setId(UUID.randomUUID().toString());
        outcome.getMeta().addProfile(Canonicals.OUTCOME);
        OperationOutcomeIssueComponent issue = outcome.addIssue()
                .setSeverity(IssueSeverity.INFORMATION)
                .setCode(IssueType.INFORMATIONAL)
                .setDiagnostics(diagnostics);
        issue.getDetails()
                .setText(UUID.randomUUID().toString())
                .addCoding()
                .setSystem(Canonicals.OUTCOME_CODES)
                .setCode(code)
                .setDisplay(display);
        return new SpineAnswer(status, headers, Optional.of(outcome));
    }
}
