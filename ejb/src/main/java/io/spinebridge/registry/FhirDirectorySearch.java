package io.spinebridge.registry;

import static io.spinebridge.registry.DirectoryFailures.malformed;
import static io.spinebridge.registry.DirectoryFailures.unreachable;

import io.spinebridge.configuration.DirectorySettings;
import io.spinebridge.http.OpenWebAnswer;
import io.spinebridge.http.OpenWebClient;
import io.spinebridge.http.PercentEncoding;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A search of the Spine Directory Service's FHIR API, from its query to the resources of its Bundle. Thread safe. */
final class FhirDirectorySearch {

    private static final int OK = 200;
    private static final int LONGEST_ANSWER = 1 << 20;

    private final DirectorySettings settings;
    private final OpenWebClient web;

    FhirDirectorySearch(DirectorySettings settings, OpenWebClient web) {
        this.settings = settings;
        this.web = web;
    }

    List<DirectoryResource> find(String type, String organisation, List<String> identifiers) {
        StringBuilder query = new StringBuilder("organization=" + PercentEncoding.encode(organisation));
        identifiers.forEach(identifier -> query.append("&identifier=").append(PercentEncoding.encode(identifier)));
        return DirectoryBundle.resources(
                get(URI.create(settings.url().orElseThrow() + "/" + type + "?" + query)), type);
    }

    private byte[] get(URI url) {
        try (OpenWebAnswer answer = web.get(url, headers(), settings.timeout())) {
            byte[] body = answer.body().readNBytes(LONGEST_ANSWER);
            if (answer.status() != OK) {
                throw unreachable(
                        "answered with HTTP " + answer.status()
                                + ": check spinebridge.directory.fhir.url and spinebridge.directory.fhir.apikey",
                        null);
            }
            if (!answer.header("Content-Type").orElse("").contains("json")) {
                throw malformed("something else than JSON", null);
            }
            return body;
        } catch (IOException failed) {
            throw unreachable(
                    "cannot be reached (" + failed.getClass().getSimpleName()
                            + "): check spinebridge.directory.fhir.url and the network",
                    failed);
        }
    }

    private Map<String, String> headers() {
        char[] key = settings.apiKey().orElseThrow().reveal();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("apikey", new String(key));
        headers.put("Accept", "application/fhir+json");
        headers.put("X-Correlation-Id", UUID.randomUUID().toString());
        Arrays.fill(key, '\0');
        return headers;
    }
}
