package io.spinebridge.pointers.stu3;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.fhir.UnreadableAnswerException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.hl7.fhir.dstu3.model.OperationOutcome;
import org.hl7.fhir.dstu3.model.OperationOutcome.OperationOutcomeIssueComponent;

/**
 * What the Spine says to a change: an OperationOutcome whose code tells what was done.
 *
 * @param location where it put what it created; empty when it did not say
 * @param messageId by which its helpdesk finds the request; empty when it did not say
 */
record Acknowledgement(String location, String messageId) {

    static final String CREATED = "RESOURCE_CREATED";
    static final String UPDATED = "RESOURCE_UPDATED";
    static final String DELETED = "RESOURCE_DELETED";

    /**
     * Reads it, within the call.
     *
     * @throws UnreadableAnswerException when it does not say that this was done: then it is not known whether it was
     */
    static Acknowledgement of(Response answer, String done) {
        try (answer) {
            OperationOutcome outcome = answer.readEntity(OperationOutcome.class);
            OperationOutcomeIssueComponent issue = outcome.getIssue().stream()
                    .filter(each ->
                            each.getDetails().getCoding().stream().anyMatch(coding -> done.equals(coding.getCode())))
                    .findFirst()
                    .orElseThrow(() -> new UnreadableAnswerException(
                            "HTTP " + answer.getStatus() + " without the code " + done, null));
            String location = answer.getHeaderString(HttpHeaders.LOCATION);
            String messageId = issue.getDetails().getText();
            return new Acknowledgement(location == null ? "" : location, messageId == null ? "" : messageId);
        }
    }

    /** The id of what was created: the last segment of its address. */
    Optional<PointerId> id() {
        String path = location.replaceAll("[?#].*", "");
        try {
            return Optional.of(new PointerId(path.substring(path.lastIndexOf('/') + 1)));
        } catch (InvalidInputException noId) {
            return Optional.empty();
        }
    }
}
