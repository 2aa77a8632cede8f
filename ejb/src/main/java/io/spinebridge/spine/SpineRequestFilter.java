package io.spinebridge.spine;

import io.spinebridge.registry.AsidRegistry;
import io.spinebridge.token.TokenFactory;
import io.spinebridge.token.TokenRequest;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.net.URI;

/**
 * Puts the identity of system and user on every request: token, ASIDs, interaction id, trace id. Refuses requests that are not part of a call
 * of the gateway, and interactions that our ASID does not hold. Thread safe.
 *
 * <p>Follows <em>Reasonable Adjustments API: Headers</em> and <em>Spine Core: Headers</em>.
 */
public final class SpineRequestFilter implements ClientRequestFilter {

    /** Set by MicroProfile Rest Client: the method of the client interface. */
    private static final String INVOKED_METHOD = "org.eclipse.microprofile.rest.client.invokedMethod";

    private final AsidRegistry registry;
    private final TokenFactory tokens;
    private final String mediaType;

    /**
     * Makes the filter of a client.
     *
     * @param registry ASIDs
     * @param tokens makes a token per request
     * @param mediaType the one media type that answers are accepted in
     */
    public SpineRequestFilter(AsidRegistry registry, TokenFactory tokens, String mediaType) {
        this.registry = registry;
        this.tokens = tokens;
        this.mediaType = mediaType;
    }

    @Override
    public void filter(ClientRequestContext request) {
        OngoingCall call = OngoingCall.current()
                .orElseThrow(() -> new IllegalStateException("requests to the Spine are made through SpineGateway alone"));
        SpineInteraction interaction = interaction(request);
        if (interaction.write() != call.trail().write()) {
            throw new IllegalStateException("interaction " + interaction.id() + " must be called as a "
                    + (interaction.write() ? "write" : "read"));
        }
        registry.requireAccredited(interaction.id());
        call.target().ifPresent(request::setUri);

        ServiceProfile profile = call.profile();
        MultivaluedMap<String, Object> headers = request.getHeaders();
        put(headers, HttpHeaders.AUTHORIZATION, "Bearer " + tokens.create(
                new TokenRequest(call.user(), registry.ownAsid(), withoutQuery(request.getUri()), interaction.scope())));
        put(headers, profile.fromAsidHeader(), registry.ownAsid());
        put(headers, profile.toAsidHeader(), registry.address(profile.service()).asid());
        put(headers, profile.interactionHeader(), interaction.id());
        put(headers, profile.traceHeader(), call.traceId());
        put(headers, HttpHeaders.ACCEPT, mediaType);
        if (!interaction.prefer().isEmpty()) {
            put(headers, "Prefer", interaction.prefer());
        }
        call.sending(request.getMethod(), interaction);
    }

    private static void put(MultivaluedMap<String, Object> headers, String name, String value) {
        if (!name.isEmpty()) {
            headers.putSingle(name, value);
        }
    }

    private static SpineInteraction interaction(ClientRequestContext request) {
        SpineInteraction interaction = request.getProperty(INVOKED_METHOD) instanceof Method method
                ? method.getAnnotation(SpineInteraction.class)
                : null;
        if (interaction == null) {
            throw new IllegalStateException("a method of a Spine client must bear @SpineInteraction");
        }
        return interaction;
    }

    private static URI withoutQuery(URI uri) {
        String text = uri.toString();
        int query = text.indexOf('?');
        return query < 0 ? uri : URI.create(text.substring(0, query));
    }
}
