package io.spinebridge.fhir;

import io.spinebridge.fhir.ErrorBodies.ErrorIssue;
import jakarta.ws.rs.ProcessingException;
import java.util.Optional;

/** A successful HTTP answer whose body is not what it should be. Never reaches a host: it becomes a SpineException. */
public final class UnreadableAnswerException extends ProcessingException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorIssue issue;

    /**
     * Says what is wrong.
     *
     * @param message without patient data
     */
    public UnreadableAnswerException(String message) {
        super(message);
        this.issue = null;
    }

    /**
     * Says that an OperationOutcome came in place of what should have come.
     *
     * @param message without patient data
     * @param issue what it says
     */
    public UnreadableAnswerException(String message, ErrorIssue issue) {
        super(message);
        this.issue = issue;
    }

    /** What the other side said of a failure in its successful answer, if it did. */
    public Optional<ErrorIssue> issue() {
        return Optional.ofNullable(issue);
    }
}
