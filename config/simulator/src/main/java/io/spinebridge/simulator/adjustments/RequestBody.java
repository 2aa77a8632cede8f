package io.spinebridge.simulator.adjustments;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.fhir.ParsedBody;
import io.spinebridge.simulator.service.SpineRequest;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.dstu3.model.Parameters;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * A request body, read as FHIR.
 *
 * @param resource what it holds; null when it could not be read
 * @param fault why it could not be read; null when it could
 * @param badValues elements whose value is not of the element's type or code list
 */
record RequestBody(IBaseResource resource, String fault, List<String> badValues) {

    static RequestBody of(SpineRequest request, FhirContext context) {
        ParsedBody parsed = ParsedBody.of(request, context);
        parsed.as(DomainResource.class).ifPresent(References::detach);
        return new RequestBody(parsed.resource(), parsed.fault(), parsed.badValues());
    }

    <T> Optional<T> as(Class<T> type) {
        return Optional.ofNullable(resource).filter(type::isInstance).map(type::cast);
    }

    /** How a Consent, Flag, List or Condition refers to its patient; empty for other resources. */
    Optional<PatientReference> patient() {
        return as(DomainResource.class).flatMap(PatientReference::of);
    }

    /** The NHS number that the body speaks of, whatever its resource type; empty when there is none to be found. */
    Optional<String> nhsNumber() {
        Optional<Parameters> parameters = as(Parameters.class);
        return parameters.isPresent()
                ? RemovalParameters.of(parameters.get()).nhsNumber()
                : patient().map(PatientReference::nhsNumber);
    }
}
