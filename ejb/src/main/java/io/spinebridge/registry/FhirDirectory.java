package io.spinebridge.registry;

import static io.spinebridge.registry.DirectoryFailures.malformed;

import io.spinebridge.configuration.DirectorySettings;
import io.spinebridge.http.OpenWebClient;
import io.spinebridge.registry.EndpointChoice.Endpoint;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * The Spine Directory Service's FHIR API: {@code /Endpoint} tells address and party key, {@code /Device} the ASID. Thread safe.
 *
 * <p>Follows <em>Spine Directory Service FHIR API</em>. It speaks FHIR R4, of which two resources and a few elements are needed: plain JSON.
 */
public final class FhirDirectory implements ProviderDirectory {

    private static final String ID = "https://fhir.nhs.uk/Id/";
    private static final String ORGANISATION = ID + "ods-organization-code|";
    private static final String INTERACTION = ID + "nhsServiceInteractionId|";
    private static final String PARTY_KEY = ID + "nhsMhsPartyKey";
    private static final String FULL_NAME = ID + "nhsMhsFQDN";
    private static final String ASID = ID + "nhsSpineASID";

    private final String interaction;
    private final FhirDirectorySearch search;

    /**
     * Asks the directory of the settings.
     *
     * @param settings address, key, interaction, time-out
     * @param web the way there: the directory is not behind the Spine's certificates
     */
    public FhirDirectory(DirectorySettings settings, OpenWebClient web) {
        this.interaction = INTERACTION + settings.interaction();
        this.search = new FhirDirectorySearch(settings, web);
    }

    @Override
    public ProviderEndpoint find(String organisation, String host) {
        List<Endpoint> endpoints = search.find("Endpoint", ORGANISATION + organisation, List.of(interaction)).stream()
                .map(FhirDirectory::endpoint)
                .toList();
        Endpoint endpoint = EndpointChoice.onHost(endpoints, host);
        if (endpoint.key().isEmpty()) {
            throw malformed("an endpoint without party key", null);
        }
        List<String> asids = search
                .find("Device", ORGANISATION + organisation, List.of(interaction, PARTY_KEY + "|" + endpoint.key()))
                .stream()
                .map(device -> identifier(device, ASID))
                .toList();
        return new ProviderEndpoint(EndpointChoice.asid(asids, List.of()), endpoint.address());
    }

    private static Endpoint endpoint(JsonObject found) {
        return new Endpoint(
                identifier(found, PARTY_KEY),
                DirectoryFailures.address(found.getString("address", "")),
                identifier(found, FULL_NAME));
    }

    private static String identifier(JsonObject resource, String system) {
        try {
            return Optional.ofNullable(resource.getJsonArray("identifier")).orElse(JsonValue.EMPTY_JSON_ARRAY).stream()
                    .map(JsonValue::asJsonObject)
                    .filter(identifier -> system.equals(identifier.getString("system", "")))
                    .map(identifier -> identifier.getString("value", ""))
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .orElse("");
        } catch (ClassCastException otherShape) {
            throw malformed("a resource of another shape", otherShape);
        }
    }
}
