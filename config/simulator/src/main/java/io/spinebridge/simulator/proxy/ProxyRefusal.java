package io.spinebridge.simulator.proxy;

import io.spinebridge.simulator.rule.Refusal;
import java.util.UUID;
import org.hl7.fhir.dstu3.model.OperationOutcome;
import org.hl7.fhir.dstu3.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.dstu3.model.OperationOutcome.IssueType;

/**
 * How the proxy refuses (<em>Spine Core: Error handling</em>; GP Connect's catalogue of Spine errors).
 *
 * @param status HTTP status
 * @param profile canonical of the OperationOutcome's profile; empty for none, as the proxy's own have it
 * @param severity FHIR severity
 * @param issue FHIR issue type
 * @param system code system of the detail
 * @param code its code
 * @param display its display
 * @param diagnostics text; empty for none
 */
record ProxyRefusal(
        int status,
        String profile,
        String severity,
        String issue,
        String system,
        String code,
        String display,
        String diagnostics)
        implements Refusal {

    private static final String PROFILE = "https://fhir.nhs.uk/STU3/StructureDefinition/Spine-OperationOutcome-1";
    private static final String CODES = "https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1";
    static final String PROXY_CODES = "http://fhir.nhs.net/ValueSet/gpconnect-schedule-response-code-1-0";

    static ProxyRefusal token(String diagnostics) {
        return header("structure", diagnostics);
    }

    static ProxyRefusal header(String diagnostics) {
        return header("invalid", diagnostics);
    }

    private static ProxyRefusal header(String issue, String diagnostics) {
        return new ProxyRefusal(
                400,
                PROFILE,
                "error",
                issue,
                CODES,
                "MISSING_OR_INVALID_HEADER",
                "There is a required header missing or invalid",
                diagnostics);
    }

    /** The proxy's own: status as code, one constant as display and diagnostics. */
    static ProxyRefusal own(int status, String issue, String constant) {
        return new ProxyRefusal(status, "", "error", issue, PROXY_CODES, String.valueOf(status), constant, constant);
    }

    /** The same with other diagnostics, unless they are empty. */
    ProxyRefusal saying(String text) {
        return text.isEmpty() ? this : new ProxyRefusal(status, profile, severity, issue, system, code, display, text);
    }

    @Override
    public String reason() {
        return diagnostics.isEmpty() ? display : diagnostics;
    }

    OperationOutcome outcome() {
        OperationOutcome outcome = new OperationOutcome();
        outcome.setId(UUID.randomUUID().toString());
        if (!profile.isEmpty()) {
            outcome.getMeta().addProfile(profile);
        }
        OperationOutcome.OperationOutcomeIssueComponent detail =
                outcome.addIssue().setSeverity(IssueSeverity.fromCode(severity)).setCode(IssueType.fromCode(issue));
        detail.getDetails().addCoding().setSystem(system).setCode(code).setDisplay(display);
        if (!diagnostics.isEmpty()) {
            detail.setDiagnostics(diagnostics);
        }
        return outcome;
    }
}
