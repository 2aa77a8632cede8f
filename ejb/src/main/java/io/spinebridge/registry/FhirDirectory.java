package io.spinebridge.registry;

import io.spinebridge.api.DirectoryException;
import io.spinebridge.api.DirectoryException.Problem;
import io.spinebridge.configuration.DirectorySettings;
import io.spinebridge.http.OpenWebClient;
import io.spinebridge.http.PercentEncoding;
import io.spinebridge.registry.EndpointChoice.Endpoint;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The Spine Directory Service's FHIR API: {@code /Endpoint} tells address and party key, {@code /Device} the ASID. Thread safe.
 *
 * <p>Follows <em>Spine Directory Service FHIR API</em>. It speaks FHIR R4, of which two resources and a few elements are needed: plain JSON.
 */
public final class FhirDirectory implements ProviderDirectory {

    private static final String ID = "https://fhir.nhs.uk/Id/";
    private static final String PARTY_KEY = ID + "nhsMhsPartyKey";
    private static final int OK = 200;
    private static final int LONGEST_ANSWER = 1 << 20;

    private final Supplier<DirectorySettings> settings;
    private final Supplier<OpenWebClient> web;

    public FhirDirectory(Supplier<DirectorySettings> settings, Supplier<OpenWebClient> web) {
        this.settings = settings;
        this.web = web;
    }

    @Override
    public ProviderEndpoint find(String organisation, String host) {
        DirectorySettings directory = settings.get();
        String interaction = ID + "nhsServiceInteractionId|" + directory.interaction();
        List<Endpoint> endpoints = new ArrayList<>();
        for (JsonObject found : search(directory, "Endpoint", organisation, List.of(interaction))) {
            endpoints.add(new Endpoint(
                    identifier(found, PARTY_KEY).orElse(""),
                    address(found),
                    identifier(found, ID + "nhsMhsFQDN").orElse("")));
        }
        Endpoint endpoint = EndpointChoice.onHost(endpoints, host);
        if (endpoint.key().isEmpty()) {
            throw malformed("an endpoint without party key", null);
        }
        List<String> asids =
                search(directory, "Device", organisation, List.of(interaction, PARTY_KEY + "|" + endpoint.key()))
                        .stream()
                        .map(found -> identifier(found, ID + "nhsSpineASID").orElse(""))
                        .toList();
        return new ProviderEndpoint(EndpointChoice.asid(asids, List.of()), endpoint.address());
    }

    private List<JsonObject> search(
            DirectorySettings directory, String type, String organisation, List<String> identifiers) {
        StringBuilder query = new StringBuilder(
                "organization=" + PercentEncoding.encode(ID + "ods-organization-code|" + organisation));
        identifiers.forEach(identifier -> query.append("&identifier=").append(PercentEncoding.encode(identifier)));
        JsonObject bundle = get(directory, URI.create(directory.url().orElseThrow() + "/" + type + "?" + query));
        try {
            List<JsonObject> found = new ArrayList<>();
            for (JsonValue entry :
                    Optional.ofNullable(bundle.getJsonArray("entry")).orElse(JsonValue.EMPTY_JSON_ARRAY)) {
                found.add(entry.asJsonObject().getJsonObject("resource"));
            }
            return found;
        } catch (ClassCastException otherShape) {
            throw malformed("a Bundle of another shape", otherShape);
        }
    }

    private JsonObject get(DirectorySettings directory, URI url) {
        char[] key = directory.apiKey().orElseThrow().reveal();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("apikey", new String(key));
        headers.put("Accept", "application/fhir+json");
        headers.put("X-Correlation-Id", UUID.randomUUID().toString());
        Arrays.fill(key, '\0');
        try (OpenWebClient.Answer answer = web.get().get(url, headers, directory.timeout())) {
            byte[] body = answer.body().readNBytes(LONGEST_ANSWER);
            if (answer.status() != OK) {
                throw new DirectoryException(
                        Problem.UNREACHABLE,
                        "The Spine Directory Service answered with HTTP " + answer.status()
                                + ": check spinebridge.directory.fhir.url and spinebridge.directory.fhir.apikey",
                        null);
            }
            if (!answer.header("Content-Type").orElse("").contains("json")) {
                throw malformed("something else than JSON", null);
            }
            return Json.createReader(new ByteArrayInputStream(body)).readObject();
        } catch (JsonException notJson) {
            throw malformed("something else than JSON", notJson);
        } catch (IOException unreachable) {
            throw new DirectoryException(
                    Problem.UNREACHABLE,
                    "The Spine Directory Service cannot be reached ("
                            + unreachable.getClass().getSimpleName()
                            + "): check spinebridge.directory.fhir.url and the network",
                    unreachable);
        }
    }

    private static URI address(JsonObject endpoint) {
        try {
            return URI.create(endpoint.getString("address", ""));
        } catch (IllegalArgumentException noUrl) {
            throw malformed("an endpoint's address that is no URL", noUrl);
        }
    }

    private static Optional<String> identifier(JsonObject resource, String system) {
        try {
            return Optional.ofNullable(resource.getJsonArray("identifier")).orElse(JsonValue.EMPTY_JSON_ARRAY).stream()
                    .map(JsonValue::asJsonObject)
                    .filter(identifier -> system.equals(identifier.getString("system", "")))
                    .map(identifier -> identifier.getString("value", ""))
                    .filter(value -> !value.isEmpty())
                    .findFirst();
        } catch (ClassCastException otherShape) {
            throw malformed("a resource of another shape", otherShape);
        }
    }

    private static DirectoryException malformed(String what, Throwable cause) {
        return new DirectoryException(
                Problem.UNREACHABLE, "The Spine Directory Service gave an answer that makes no sense: " + what, cause);
    }
}
