package io.spinebridge.fhir.stu3;

import ca.uhn.fhir.parser.DataFormatException;
import io.spinebridge.fhir.ErrorBodies;
import io.spinebridge.fhir.FhirBodies;
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
public final class OperationOutcomes implements ErrorBodies {

    private final FhirBodies bodies;

    /** Parses with these. */
    public OperationOutcomes(FhirBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public Optional<ErrorIssue> issue(byte[] body) {
        return found(body).map(OperationOutcomes::value);
    }

    private static ErrorIssue value(OperationOutcomeIssueComponent issue) {
        Optional<Coding> coding = issue.getDetails().getCoding().stream().findFirst();
        return new ErrorIssue(
                coding.map(Coding::getCode).orElse(""),
                coding.map(Coding::getDisplay).orElse(text(issue.getDetails().getText())),
                text(issue.getDiagnostics()),
                issue.getCode() == IssueType.DUPLICATE);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private Optional<OperationOutcomeIssueComponent> found(byte[] body) {
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
                    .filter(OperationOutcomes::isError)
                    .findFirst()
                    .or(() -> issues.stream().findFirst());
        } catch (DataFormatException notAnOutcome) {
            return Optional.empty();
        }
    }

    private static boolean isError(OperationOutcomeIssueComponent issue) {
        return issue.getSeverity() == IssueSeverity.ERROR || issue.getSeverity() == IssueSeverity.FATAL;
    }
}
