package io.spinebridge.simulator.proxy;

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
        String diagnostics) {

    private static final String PROFILE = "https://fhir.nhs.uk/STU3/StructureDefinition/Spine-OperationOutcome-1";
    private static final String CODES = "https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1";
    private static final String PROXY_CODES = "http://fhir.nhs.net/ValueSet/gpconnect-schedule-response-code-1-0";

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

    /**
     * What the proxy says with a status, when no rule has more to say.
     *
     * @param url the target
     */
    static ProxyRefusal of(int status, String url) {
        return switch (status) {
            case 403 ->
                new ProxyRefusal(
                        403,
                        "",
                        "error",
                        "forbidden",
                        PROXY_CODES,
                        "403",
                        "AUTHENTICATION_FAILED",
                        "Authentication Failed");
            // As it was captured from the live proxy; the published table has error and not-supported.
            case 405 ->
                new ProxyRefusal(
                        405,
                        "",
                        "fatal",
                        "forbidden",
                        "https://fhir.nhs.uk/StructureDefinition/spine-operationoutcome-1",
                        "405",
                        "405: Method Not Allowed",
                        "");
            case 415 -> own(415, "not-supported", "Unsupported_Media_Type");
            case 429 -> own(429, "throttled", "429: Too Many Requests");
            case 444 -> own(444, "transient", "444: No Response");
            case 495 -> own(495, "forbidden", "495: SSL Certificate Error");
            case 496 -> own(496, "forbidden", "496: SSL Certificate required");
            case 497 ->
                new ProxyRefusal(
                        497,
                        "",
                        "fatal",
                        "forbidden",
                        PROXY_CODES,
                        "497",
                        "The plain HTTP request was sent to HTTPS port",
                        "The plain HTTP request was sent to HTTPS port");
            case 502 -> own(502, "transient", "ERROR_COMMUNICATING_TO_ENDPOINT_URL_" + url);
            case 503 -> own(503, "transient", "Service Unavailable");
            case 504 -> own(504, "transient", "504: Gateway Timeout");
            case 599 -> own(599, "transient", "599: Network Connect Timeout");
            default -> own(status, status >= 500 ? "exception" : "invalid", String.valueOf(status));
        };
    }

    /** The same with other diagnostics, unless they are empty. */
    ProxyRefusal saying(String text) {
        return text.isEmpty() ? this : new ProxyRefusal(status, profile, severity, issue, system, code, display, text);
    }

    String reason() {
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
