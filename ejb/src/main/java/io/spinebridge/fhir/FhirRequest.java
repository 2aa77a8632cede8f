package io.spinebridge.fhir;

/**
 * A resource to be sent, written once for the wire and the audit trail.
 *
 * @param json the resource
 */
public record FhirRequest(String json) {

    @Override
    public String toString() {
        return "FhirRequest[" + json.length() + " characters]";
    }
}
