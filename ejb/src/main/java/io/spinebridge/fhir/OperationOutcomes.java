package io.spinebridge.fhir;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the body of a failure: an OperationOutcome in JSON or XML, whatever was asked for; an HTML page; or nothing. It is the same in all
 * releases of FHIR. Thread safe.
 *
 * <p>Follows <em>Spine Core: Error handling</em>. The body's first character tells what it is: low-level components of the Spine send XML
 * whatever {@code Accept} says, and not all name their content type rightly. Its character set it takes from there all the same.
 */
public final class OperationOutcomes implements ErrorBodies {

    /** Its kind of resource. */
    public static final String TYPE = "OperationOutcome";

    private static final Set<String> FAILED = Set.of("error", "fatal");

    @Override
    public Optional<ErrorIssue> issue(String contentType, byte[] body) {
        String text = BodyText.of(body, BodyCharset.orUtf8(body, contentType)).strip();
        boolean html = text.regionMatches(true, 0, "<html", 0, 5) || text.regionMatches(true, 0, "<!doctype", 0, 9);
        if (html || !text.startsWith("{") && !text.startsWith("<")) {
            return Optional.empty();
        }
        try {
            return issue(text.startsWith("{") ? JsonElements.read(text) : XmlElements.read(text));
        } catch (UnreadableAnswerException notAnOutcome) {
            return Optional.empty();
        }
    }

    /** What an OperationOutcome says; empty when it is another resource, or says nothing. */
    public static Optional<ErrorIssue> issue(Element outcome) {
        if (!outcome.resourceType().equals(TYPE)) {
            return Optional.empty();
        }
        List<Element> issues = outcome.all("issue");
        return issues.stream()
                .filter(OperationOutcomes::failed)
                .findFirst()
                .or(() -> issues.stream().findFirst())
                .map(OperationOutcomes::value);
    }

    /** Whether an OperationOutcome says that something failed. */
    public static boolean saysFailed(Element outcome) {
        return outcome.resourceType().equals(TYPE)
                && outcome.all("issue").stream().anyMatch(OperationOutcomes::failed);
    }

    private static boolean failed(Element issue) {
        String severity = issue.text("severity");
        return severity != null && FAILED.contains(severity);
    }

    private static ErrorIssue value(Element issue) {
        Element details = issue.one("details");
        Element coding = details.all("coding").stream().findFirst().orElse(Element.NOTHING);
        String display = coding.text("display");
        return new ErrorIssue(
                orEmpty(coding.text("code")),
                display == null ? orEmpty(details.text("text")) : display,
                orEmpty(issue.text("diagnostics")),
                "duplicate".equals(issue.text("code")));
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
