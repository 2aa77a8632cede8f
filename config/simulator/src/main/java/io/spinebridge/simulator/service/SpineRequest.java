package io.spinebridge.simulator.service;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a service sees it.
 *
 * @param method HTTP method, upper case
 * @param uri the whole request URI, query included
 * @param path path below the FHIR base, still percent-encoded
 * @param rawQuery query string as sent, may be null
 * @param parameters decoded query parameters, in order
 * @param headers header values by lower-case name
 * @param headerNames header names as sent; empty when they are not known
 * @param body request body, empty when there is none
 * @param route the interaction
 * @param caller who calls, as the token says (present once the token rules have passed)
 */
public record SpineRequest(
        String method,
        URI uri,
        String path,
        String rawQuery,
        Map<String, List<String>> parameters,
        Map<String, List<String>> headers,
        List<String> headerNames,
        byte[] body,
        Optional<Route> route,
        Optional<Caller> caller) {

    /** Bytes that a request's body may have. */
    public static final int LONGEST_BODY = 10 * 1024 * 1024;

    /** A request whose header names are known in lower case only. */
    public SpineRequest(
            String method,
            URI uri,
            String path,
            String rawQuery,
            Map<String, List<String>> parameters,
            Map<String, List<String>> headers,
            byte[] body,
            Optional<Route> route,
            Optional<Caller> caller) {
        this(method, uri, path, rawQuery, parameters, headers, List.of(), body, route, caller);
    }

    /** The same request, by this caller. */
    public SpineRequest by(Optional<Caller> who) {
        return new SpineRequest(method, uri, path, rawQuery, parameters, headers, headerNames, body, route, who);
    }

    /** First value of a header, whatever its case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** First value of a query parameter. */
    public Optional<String> parameter(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    /**
     * The caller in the words of the token.
     *
     * @param roleProfileId smartcard role profile id (URPID), from {@code requesting_user}
     * @param organisation ODS code, from {@code requesting_organization}
     * @param asid accredited system, from {@code requesting_system}
     */
    public record Caller(String roleProfileId, String organisation, String asid) {}
}
