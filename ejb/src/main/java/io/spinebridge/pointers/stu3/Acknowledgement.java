package io.spinebridge.pointers.stu3;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.ErrorBodies.ErrorIssue;
import io.spinebridge.fhir.FhirAnswer;
import io.spinebridge.fhir.OperationOutcomes;
import io.spinebridge.fhir.UnreadableAnswerException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

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
     * @throws UnreadableAnswerException when it does not say that this was done, or says that something failed: then it is not known
     *     whether it was
     */
    static Acknowledgement of(Response answer, String done) {
        try (answer) {
            Element outcome = answer.readEntity(FhirAnswer.class).resource(OperationOutcomes.TYPE);
            Optional<Element> issue = outcome.all("issue").stream()
                    .filter(each -> each.one("details").all("coding").stream()
                            .anyMatch(coding -> done.equals(coding.text("code"))))
                    .findFirst();
            if (issue.isEmpty() || OperationOutcomes.saysFailed(outcome)) {
                throw new UnreadableAnswerException(
                        "HTTP " + answer.getStatus() + " without the code " + done + ", or with an error",
                        OperationOutcomes.issue(outcome).orElse(new ErrorIssue("", "", "", false)));
            }
            String location = answer.getHeaderString(HttpHeaders.LOCATION);
            String messageId = issue.get().one("details").text("text");
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
