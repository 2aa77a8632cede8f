package io.spinebridge.simulator.server;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.service.SpineAnswer;
import io.spinebridge.simulator.service.SpineRefusal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * An answer as it goes out.
 *
 * @param status HTTP status
 * @param headers headers
 * @param body body
 */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    static Answer of(SpineAnswer answer, FhirContext context, BodyFormat format) {
        Map<String, String> headers = new TreeMap<>(answer.headers());
        byte[] body = answer.resource()
                .map(resource -> encode(context, format, resource))
                .orElse(new byte[0]);
        if (body.length > 0) {
            headers.put("Content-Type", format.contentType());
        }
        return new Answer(answer.status(), headers, body);
    }

    static Answer of(SpineRefusal refusal, FhirContext context, BodyFormat format) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("Content-Type", format.contentType());
        return new Answer(refusal.status(), headers, encode(context, format, refusal.outcome()));
    }

    public static Answer text(int status, String contentType, String text) {
        return new Answer(
                status, new TreeMap<>(Map.of("Content-Type", contentType)), text.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer empty(int status) {
        return new Answer(status, new TreeMap<>(), new byte[0]);
    }

    Answer with(String header, String value) {
        if (!value.isEmpty()) {
            headers.put(header, value);
        }
        return this;
    }

    private static byte[] encode(FhirContext context, BodyFormat format, IBaseResource resource) {
        return (format.xml() ? context.newXmlParser() : context.newJsonParser())
                .encodeResourceToString(resource)
                .getBytes(StandardCharsets.UTF_8);
    }
}
