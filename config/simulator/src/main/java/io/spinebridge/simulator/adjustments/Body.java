package io.spinebridge.simulator.adjustments;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import io.spinebridge.simulator.service.SpineRequest;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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
record Body(IBaseResource resource, String fault, List<String> badValues) {

    static Body of(SpineRequest request, FhirContext context) {
        if (request.body().length == 0) {
            return new Body(null, "The request has no body", List.of());
        }
        CharBuffer text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(request.body()));
        } catch (CharacterCodingException notUtf8) {
            return new Body(null, "The body is not UTF-8", List.of());
        }
        BodyFaults faults = new BodyFaults();
        IParser parser = isXml(request) ? context.newXmlParser() : context.newJsonParser();
        parser.setParserErrorHandler(faults);
        try {
            IBaseResource resource = parser.parseResource(text.toString());
            if (resource instanceof DomainResource domain) {
                References.detach(domain);
            }
            return new Body(resource, null, faults.badValues());
        } catch (DataFormatException notFhir) {
            return new Body(null, notFhir.getMessage(), List.of());
        }
    }

    private static boolean isXml(SpineRequest request) {
        return request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT).contains("xml");
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
