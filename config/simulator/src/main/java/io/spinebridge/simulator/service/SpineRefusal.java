package io.spinebridge.simulator.service;

import io.spinebridge.simulator.rule.Refusal;
import java.util.UUID;
import org.hl7.fhir.dstu3.model.OperationOutcome;
import org.hl7.fhir.dstu3.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.dstu3.model.OperationOutcome.IssueType;
import org.hl7.fhir.dstu3.model.OperationOutcome.OperationOutcomeIssueComponent;

/**
 * How the Spine refuses: the parts of a Spine-OperationOutcome-1 and its HTTP status.
 *
 * @param status HTTP status
 * @param issueCode FHIR issue type, for example {@code invalid}
 * @param spineCode code of Spine-ErrorOrWarningCode-1
 * @param display its display
 * @param diagnostics detail text, may be null
 * @param envelope profile and code system; {@link Envelope#SERVICE} unless told otherwise
 */
public record SpineRefusal(
        int status, String issueCode, String spineCode, String display, String diagnostics, Envelope envelope)
        implements Refusal {

    /** Which part of the Spine refuses, as it shows in the outcome's profile and code system. */
    public enum Envelope {
        /** The service itself. */
        SERVICE(
                "https://fhir.nhs.uk/STU3/StructureDefinition/Spine-OperationOutcome-1",
                "https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1"),
        /** The Spine's core, before the request has reached a service. */
        CORE(
                "https://fhir.nhs.uk/StructureDefinition/spine-operationoutcome-1-0",
                "https://fhir.nhs.uk/ValueSet/spine-response-code-1-0");

        private final String profile;
        private final String codeSystem;

        Envelope(String profile, String codeSystem) {
            this.profile = profile;
            this.codeSystem = codeSystem;
        }
    }

    /** A refusal of the service itself. */
    public SpineRefusal(int status, String issueCode, String spineCode, String display, String diagnostics) {
        this(status, issueCode, spineCode, display, diagnostics, Envelope.SERVICE);
    }

    @Override
    public String reason() {
        return diagnostics == null ? display : diagnostics;
    }

    /** The refusal as it goes over the wire, with an id of its own. */
    public OperationOutcome outcome() {
        OperationOutcome outcome = new OperationOutcome();
        outcome.setId(UUID.randomUUID().toString());
        outcome.getMeta().addProfile(envelope.profile);
        OperationOutcomeIssueComponent issue = outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(IssueType.fromCode(issueCode))
                .setDiagnostics(diagnostics);
        issue.getDetails()
                .addCoding()
                .setSystem(envelope.codeSystem)
                .setCode(spineCode)
                .setDisplay(display);
        return outcome;
    }
}
