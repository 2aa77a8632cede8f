package io.spinebridge.pointers.stu3;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.ErrorBodies.ErrorIssue;
import io.spinebridge.fhir.FhirAnswer;
import io.spinebridge.fhir.OperationOutcomes;
import io.spinebridge.fhir.UnreadableAnswerException;
import io.spinebridge.spine.ResourceAddress;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/**
 * What the Spine says to a change: an OperationOutcome whose code tells what was done.
 *
 * @param id of what it created; empty when it did not say, or not in a way that can be read
 * @param messageId by which its helpdesk finds the request; empty when it did not say
 */
record Acknowledgement(Optional<PointerId> id, String messageId) {

    static final String CREATED = "RESOURCE_CREATED";
    static final String UPDATED = "RESOURCE_UPDATED";
    static final String DELETED = "RESOURCE_DELETED";

    /**
     * Reads it, within the call.
     *
     * @param done the code that says so
     * @param base the service's base URL
     * @throws UnreadableAnswerException when it does not say that this was done, or says that something failed: then it is not known
     *     whether it was
     */
    static Acknowledgement of(Response answer, String done, URI base) {
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
            String messageId = issue.get().one("details").text("text");
            return new Acknowledgement(
                    id(answer.getHeaderString(HttpHeaders.LOCATION), base), messageId == null ? "" : messageId);
        }
    }

    private static Optional<PointerId> id(String location, URI base) {
        try {
            return ResourceAddress.of(location, base)
                    .flatMap(address -> address.id(PointerMapper.TYPE))
                    .map(PointerId::new);
        } catch (InvalidInputException noId) {
            return Optional.empty();
        }
    }
}
