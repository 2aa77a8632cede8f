package io.spinebridge.simulator.fhir;

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
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * A request body, read as FHIR in the format that its {@code Content-Type} announces.
 *
 * @param resource what it holds; null when it could not be read
 * @param fault why it could not be read; null when it could
 * @param badValues elements whose value is not of the element's type or code list
 */
public record ParsedBody(IBaseResource resource, String fault, List<String> badValues) {

    /** Reads the body of a request. */
    public static ParsedBody of(SpineRequest request, FhirContext context) {
        if (request.body().length == 0) {
            return unreadable("The request has no body");
        }
        CharBuffer text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(request.body()));
        } catch (CharacterCodingException notUtf8) {
            return unreadable("The body is not UTF-8");
        }
        BodyFaults faults = new BodyFaults();
        IParser parser = isXml(request) ? context.newXmlParser() : context.newJsonParser();
        parser.setParserErrorHandler(faults);
        try {
            return new ParsedBody(parser.parseResource(text.toString()), null, faults.badValues());
        } catch (DataFormatException notFhir) {
            return unreadable(notFhir.getMessage());
        }
    }

    private static ParsedBody unreadable(String fault) {
        return new ParsedBody(null, fault, List.of());
    }

    private static boolean isXml(SpineRequest request) {
        return request.header("Content-Type")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .contains("xml");
    }

    /** The resource, when it is of a type. */
    public <T> Optional<T> as(Class<T> type) {
        return Optional.ofNullable(resource).filter(type::isInstance).map(type::cast);
    }
}
