package io.spinebridge.simulator.directory;

import io.spinebridge.simulator.listener.HttpCall;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request to the FHIR API of SDS.
 *
 * @param http the request
 * @param parameters its decoded query
 */
record ApiCall(HttpCall http, Map<String, List<String>> parameters) {

    /** Path of the API. */
    static final String BASE = "/spine-directory/FHIR/R4";

    static final String ORGANISATION = "https://fhir.nhs.uk/Id/ods-organization-code";
    static final String INTERACTION = "https://fhir.nhs.uk/Id/nhsServiceInteractionId";
    static final String PARTY_KEY = "https://fhir.nhs.uk/Id/nhsMhsPartyKey";

    static ApiCall of(HttpCall http) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (http.rawQuery() != null && !http.rawQuery().isEmpty()) {
            for (String pair : http.rawQuery().split("&")) {
                int equals = pair.indexOf('=');
                parameters
                        .computeIfAbsent(
                                decode(equals < 0 ? pair : pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return new ApiCall(http, parameters);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    boolean isDevice() {
        return http.rawPath().equals(BASE + "/Device");
    }

    boolean isEndpoint() {
        return http.rawPath().equals(BASE + "/Endpoint");
    }

    Optional<String> organisation() {
        return value("organization", ORGANISATION);
    }

    Optional<String> manufacturer() {
        return value("manufacturing-organization", ORGANISATION);
    }

    Optional<String> interaction() {
        return value("identifier", INTERACTION);
    }

    Optional<String> partyKey() {
        return value("identifier", PARTY_KEY);
    }

    /** Whether every value of a parameter has one of these naming systems. */
    boolean hasOnly(String parameter, String... systems) {
        return parameters.getOrDefault(parameter, List.of()).stream().allMatch(text -> {
            for (String system : systems) {
                if (text.startsWith(system + "|") && text.length() > system.length() + 1) {
                    return true;
                }
            }
            return false;
        });
    }

    private Optional<String> value(String parameter, String system) {
        return parameters.getOrDefault(parameter, List.of()).stream()
                .filter(text -> text.startsWith(system + "|"))
                .map(text -> text.substring(system.length() + 1))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
