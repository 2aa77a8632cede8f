package io.spinebridge.simulator.service;

import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * What a service answers. The server encodes the resource as JSON or XML, whichever was negotiated.
 *
 * @param status HTTP status
 * @param headers response headers beside {@code Date} and {@code Content-Type}
 * @param resource body, empty for none
 */
public record SpineAnswer(int status, Map<String, String> headers, Optional<IBaseResource> resource) {
    public SpineAnswer {
        headers = Map.copyOf(headers);
    }
}
