package io.spinebridge.registry;

import static io.spinebridge.registry.DirectoryFailures.malformed;

import io.spinebridge.configuration.DirectorySettings;
import io.spinebridge.http.OpenWebClient;
import io.spinebridge.registry.EndpointChoice.Endpoint;
import java.util.List;

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
                .flatMap(found -> endpoints(found).stream())
                .toList();
        Endpoint endpoint = EndpointChoice.onHost(endpoints, host);
        if (endpoint.key().isEmpty()) {
            throw malformed("an endpoint without party key", null);
        }
        List<String> asids = search
                .find("Device", ORGANISATION + organisation, List.of(interaction, PARTY_KEY + "|" + endpoint.key()))
                .stream()
                .flatMap(device -> asids(device).stream())
                .toList();
        return new ProviderEndpoint(EndpointChoice.asid(asids, List.of()), endpoint.address());
    }

    /**
     * Looks for endpoints of NHS England, which may have none: to see whether the directory answers.
     *
     * @throws io.spinebridge.api.DirectoryException when it does not
     */
    public void reach() {
        search.find("Endpoint", ORGANISATION + "X26", List.of(interaction));
    }

    static List<Endpoint> endpoints(DirectoryResource found) {
        return Endpoint.each(
                found.identifiers(PARTY_KEY), List.of(found.text("address")), found.identifiers(FULL_NAME));
    }

    /** One at least: that there is none is told by a text that is no ASID. */
    static List<String> asids(DirectoryResource device) {
        List<String> asids = device.identifiers(ASID);
        return asids.isEmpty() ? List.of("") : asids;
    }
}
