package io.spinebridge.spine;

import io.spinebridge.api.SpineError;
import io.spinebridge.fhir.ErrorBodies;
import io.spinebridge.fhir.ErrorBodies.ErrorIssue;
import java.util.Optional;

/** From the body of a failure to what the host is told of it, without patient data. Thread safe. */
final class SpineErrorReader {

    private final ErrorBodies bodies;

    SpineErrorReader(ErrorBodies bodies) {
        this.bodies = bodies;
    }

    SpineError read(int httpStatus, String contentType, byte[] body, String interactionId, String traceId) {
        return error(httpStatus, issue(contentType, body), interactionId, traceId);
    }

    /** What an issue says, without patient data. */
    static SpineError error(int httpStatus, Optional<ErrorIssue> issue, String interactionId, String traceId) {
        return new SpineError(
                httpStatus,
                issue.map(SpineErrorReader::code).orElse(""),
                issue.map(ErrorIssue::display).map(PatientDataRedactor::redact).orElse(""),
                issue.map(ErrorIssue::diagnostics)
                        .map(PatientDataRedactor::redact)
                        .orElse(""),
                interactionId,
                traceId);
    }

    /** A body that is hostile says nothing: the status decides what the failure is. */
    private Optional<ErrorIssue> issue(String contentType, byte[] body) {
        try {
            return bodies.issue(contentType, body);
        } catch (RuntimeException | StackOverflowError unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The code list has {@code ACCESS DENIED} with a blank, live systems send an underscore; likewise two spellings of one more. Live answers
     * about duplicates have been seen without a Spine code; their issue type says it all the same.
     */
    private static String code(ErrorIssue issue) {
        if (issue.code().isEmpty()) {
            return issue.duplicate() ? "DUPLICATE_REJECTED" : "";
        }
        String joined = issue.code().strip().replace(' ', '_');
        return joined.equals("NO_ORGANISATION_CONSENT")
                ? "NO_ORGANISATIONAL_CONSENT"
                : PatientDataRedactor.redact(joined);
    }
}
