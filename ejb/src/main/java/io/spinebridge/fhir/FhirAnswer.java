package io.spinebridge.fhir;

/**
 * A successful answer.
 *
 * @param body its resource, whatever that is
 * @param bytes length of the body as received
 */
public record FhirAnswer(Element body, int bytes) {

    /**
     * The resource that was asked for.
     *
     * @param type kind of resource, for example {@code Bundle}
     * @throws UnreadableAnswerException when the answer is another one; with what it says where that is an OperationOutcome
     */
    public Element resource(String type) {
        String found = body.resourceType();
        if (found.equals(type)) {
            return body;
        }
        throw OperationOutcomes.issue(body)
                .map(issue -> new UnreadableAnswerException(
                        "an OperationOutcome instead of the expected FHIR resource " + type, issue))
                .orElseGet(() -> new UnreadableAnswerException("not the expected FHIR resource " + type));
    }

    @Override
    public String toString() {
        return "FhirAnswer[" + bytes + " bytes]";
    }
}
