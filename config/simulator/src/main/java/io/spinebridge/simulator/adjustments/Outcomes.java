package io.spinebridge.simulator.adjustments;

import io.spinebridge.simulator.service.SpineAnswer;
import io.spinebridge.simulator.service.SpineRefusal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.OperationOutcome;
import org.hl7.fhir.dstu3.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.dstu3.model.OperationOutcome.IssueType;

/** Answers whose body is a Spine-OperationOutcome-1. */
final class Outcomes {
    private Outcomes() {}

    static SpineAnswer recordRemoved() {
        CodeableConcept details = Concepts.concept(Canonicals.SPINE_CODE_SYSTEM, "RESOURCE_DELETED", "Resource removed")
                .setText("OK");
        return answer(200, IssueSeverity.INFORMATION, "informational", details, null);
    }

    /** For a refusal that is found only while the request is carried out, because another request came first. */
    static SpineAnswer refused(SpineRefusal refusal) {
        return new SpineAnswer(refusal.status(), Map.of(), Optional.of(refusal.outcome()));
    }

    private static SpineAnswer answer(
            int status, IssueSeverity severity, String issueCode, CodeableConcept details, String diagnostics) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.setId(UUID.randomUUID().toString());
        outcome.getMeta().addProfile(Canonicals.OUTCOME);
        outcome.addIssue()
                .setSeverity(severity)
                .setCode(IssueType.fromCode(issueCode))
                .setDetails(details)
                .setDiagnostics(diagnostics);
        return new SpineAnswer(status, Map.of(), Optional.of(outcome));
    }
}
