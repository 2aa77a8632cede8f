package io.spinebridge.simulator.validation;

import io.spinebridge.simulator.service.SpineRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request and what is known about its way here.
 *
 * @param request the request
 * @param clientName common name of the client certificate
 * @param firstUseOfTraceId whether the trace id was never seen before
 * @param token the token, if it could be read
 */
public record Arrival(SpineRequest request, String clientName, boolean firstUseOfTraceId, Optional<Token> token) {

    /** Reads the token of a request. */
    public static Arrival of(SpineRequest request, String clientName, boolean firstUseOfTraceId) {
        return new Arrival(request, clientName, firstUseOfTraceId, Token.read(request.header("authorization").orElse("")));
    }

    /** The token's claims, empty when it could not be read. */
    public java.util.Map<String, Object> claims() {
        return token.map(Token::claims).orElse(java.util.Map.of());
    }

    /** The caller as the token names it. */
    public Optional<SpineRequest.Caller> caller() {
        return token.map(read -> new SpineRequest.Caller(
                read.identifier("requesting_user", TokenRules.ROLE_PROFILE).orElse(""),
                read.identifier("requesting_organization", TokenRules.ORGANISATION).orElse(""),
                read.identifier("requesting_system", TokenRules.SYSTEM).orElse("")));
    }

    String header(String name) {
        return request.header(name).orElse("");
    }

    List<String> headers(String name) {
        return request.headers().getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }
}
