package io.spinebridge.spine;

import ca.uhn.fhir.parser.DataFormatException;
import io.spinebridge.api.SpineError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.OperationOutcome;
import org.hl7.fhir.dstu3.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.dstu3.model.OperationOutcome.IssueType;
import org.hl7.fhir.dstu3.model.OperationOutcome.OperationOutcomeIssueComponent;

/**
 * Reads the body of a failure: an OperationOutcome in JSON or XML, whatever was asked for; an HTML page; or nothing. Thread safe.
 *
 * <p>Follows <em>Spine Core: Error handling</em>. The body's first character tells what it is: low-level components of the Spine send XML
 * whatever {@code Accept} says, and not all name their content type rightly.
 */
final class OutcomeReader {

    private final FhirBodies bodies;

    OutcomeReader(FhirBodies bodies) {
        this.bodies = bodies;
    }

    SpineError read(int httpStatus, byte[] body, String interactionId, String traceId) {
        Optional<OperationOutcomeIssueComponent> issue = issue(body);
        Optional<Coding> coding =
                issue.flatMap(found -> found.getDetails().getCoding().stream().findFirst());
        String text = issue.map(found -> found.getDetails().getText()).orElse("");
        return new SpineError(
                httpStatus,
                coding.map(Coding::getCode).map(OutcomeReader::normalised).orElseGet(() -> codeOf(issue)),
                PatientDataRedactor.redact(coding.map(Coding::getDisplay).orElse(text)),
                PatientDataRedactor.redact(issue.map(OperationOutcomeIssueComponent::getDiagnostics)
                        .orElse("")),
                interactionId,
                traceId);
    }

    /** Live answers about duplicates have been seen without a Spine code; their issue type says it all the same. */
    private static String codeOf(Optional<OperationOutcomeIssueComponent> issue) {
        return issue.filter(found -> found.getCode() == IssueType.DUPLICATE).isPresent() ? "DUPLICATE_REJECTED" : "";
    }

    private Optional<OperationOutcomeIssueComponent> issue(byte[] body) {
        String start = FhirBodies.withoutMark(new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8))
                .strip();
        String contentType = start.startsWith("{") ? "json" : start.startsWith("<") ? "xml" : "";
        if (contentType.isEmpty()
                || start.regionMatches(true, 0, "<html", 0, 5)
                || start.regionMatches(true, 0, "<!doctype", 0, 9)) {
            return Optional.empty();
        }
        try {
            List<OperationOutcomeIssueComponent> issues =
                    bodies.read(OperationOutcome.class, contentType, body).getIssue();
            return issues.stream()
                    .filter(OutcomeReader::isError)
                    .findFirst()
                    .or(() -> issues.stream().findFirst());
        } catch (DataFormatException notAnOutcome) {
            return Optional.empty();
        }
    }

    private static boolean isError(OperationOutcomeIssueComponent issue) {
        return issue.getSeverity() == IssueSeverity.ERROR || issue.getSeverity() == IssueSeverity.FATAL;
    }

    /** The code list has {@code ACCESS DENIED} with a blank, live systems send an underscore; likewise two spellings of one more. */
    private static String normalised(String code) {
        String joined = code.strip().replace(' ', '_');
        return joined.equals("NO_ORGANISATION_CONSENT")
                ? "NO_ORGANISATIONAL_CONSENT"
                : PatientDataRedactor.redact(joined);
    }
}
