package io.spinebridge.benchmark.stub;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * All that the stub knows.
 *
 * @param recording of everything but searches of pointers
 * @param searches of pointers
 */
public record StubAnswers(Recording recording, PointerSearches searches) {

    /** For clients that ask first. */
    static final RecordedAnswer CAPABILITIES = new RecordedAnswer(
            200,
            Map.of("Content-Type", "application/fhir+json;charset=utf-8"),
            "{\"resourceType\":\"CapabilityStatement\",\"status\":\"active\",\"kind\":\"instance\",\"fhirVersion\":\"3.0.1\"}"
                    .getBytes(StandardCharsets.UTF_8));

    RecordedAnswer to(String method, String path, String query) {
        RecordedAnswer search = path.endsWith("/DocumentReference") ? searches.answer(query) : null;
        return search == null ? recording.answer(method, path) : search;
    }
}
