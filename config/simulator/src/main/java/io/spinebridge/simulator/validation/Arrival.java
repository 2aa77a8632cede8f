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
public record Arrival(SpineRequest request, String clientName, boolean firstUseOfTraceId, Optional<Token> token)
        implements TokenBearer {

    /** Reads the token of a request, and names the caller as it does. */
    public static Arrival of(SpineRequest request, String clientName, boolean firstUseOfTraceId) {
        Optional<Token> token = Token.read(request.header("authorization").orElse(""));
        return new Arrival(withCaller(request, token), clientName, firstUseOfTraceId, token);
    }

    private static SpineRequest withCaller(SpineRequest r, Optional<Token> token) {
        Optional<SpineRequest.Caller> caller = token.map(read -> new SpineRequest.Caller(
                read.identifier("requesting_user", Token.ROLE_PROFILE).orElse(""),
                read.identifier("requesting_organization", Token.ORGANISATION).orElse(""),
                read.identifier("requesting_system", Token.SYSTEM).orElse("")));
        return r.by(caller);
    }

    /** Whether the token has a claim, a text that is not blank. */
    public boolean has(String claim) {
        return token.filter(read -> read.hasText(claim)).isPresent();
    }

    @Override
    public String header(String name) {
        return request.header(name).orElse("");
    }

    /** All values of a header. */
    public List<String> headers(String name) {
        return request.headers().getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }
}
