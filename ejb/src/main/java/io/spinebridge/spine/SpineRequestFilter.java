package io.spinebridge.spine;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.SpineSystem;
import io.spinebridge.fhir.FhirRequest;
import io.spinebridge.registry.AsidRegistry;
import io.spinebridge.token.TokenFactory;
import io.spinebridge.token.TokenRequest;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;

/**
 * Puts the identity of system and user on every request: token, ASIDs, interaction id, trace id. Refuses requests that are not part of a call
 * of the gateway, and interactions that our ASID does not hold. Thread safe.
 *
 * <p>Follows <em>Spine Core: Headers</em>, and what the services say of them; in what they differ stands in {@link ServiceProfile}.
 */
public final class SpineRequestFilter implements ClientRequestFilter {

    /** Set by MicroProfile Rest Client: the method of the client interface. */
    private static final String INVOKED_METHOD = "org.eclipse.microprofile.rest.client.invokedMethod";

    /** Why a system is refused. */
    static final String UNATTENDED = "a system at work unattended may maintain record pointers, and nothing else";

    private final AsidRegistry registry;
    private final TokenFactory tokens;

    /**
     * Makes the filter of a client.
     *
     * @param registry ASIDs
     * @param tokens makes a token per request
     */
    public SpineRequestFilter(AsidRegistry registry, TokenFactory tokens) {
        this.registry = registry;
        this.tokens = tokens;
    }

    @Override
    public void filter(ClientRequestContext request) {
        OngoingCall call = OngoingCall.current()
                .orElseThrow(
                        () -> new IllegalStateException("requests to the Spine are made through SpineGateway alone"));
        SpineInteraction interaction = interaction(request);
        if (interaction.write() != call.trail().write()) {
            throw new IllegalStateException("interaction " + interaction.id() + " must be called as a "
                    + (interaction.write() ? "write" : "read"));
        }
        if (call.caller() instanceof SpineSystem && !interaction.unattended()) {
            throw new CallerRefusedException(UNATTENDED);
        }
        call.call().url().ifPresent(request::setUri);
        ServiceProfile profile = call.profile();
        Addressee addressee = call.address(registry.address(profile.service()), interaction, request.getUri());
        registry.requireAccredited(addressee.interactionId());

        MultivaluedMap<String, Object> headers = request.getHeaders();
        put(headers, HttpHeaders.AUTHORIZATION, "Bearer " + token(call, addressee, interaction));
        put(headers, profile.fromAsidHeader(), registry.ownAsid());
        put(headers, profile.toAsidHeader(), addressee.asid());
        put(headers, profile.interactionHeader(), addressee.interactionId());
        put(headers, profile.traceHeader(), call.traceId());
        put(headers, HttpHeaders.ACCEPT, addressee.accept());
        if (addressee.streamed()) {
            // Compressed on the way, a record would lose its length, and with it the sign of being whole.
            put(headers, HttpHeaders.ACCEPT_ENCODING, "identity");
        }
        if (!interaction.prefer().isEmpty()) {
            put(headers, "Prefer", interaction.prefer());
        }
        call.sending(new OngoingCall.Sent(request.getMethod(), request.getUri(), auditedBody(profile, request)));
    }

    private String token(OngoingCall call, Addressee addressee, SpineInteraction interaction) {
        return tokens.create(
                new TokenRequest(call.caller(), registry.ownAsid(), addressee.audience(), interaction.scope()));
    }

    private String auditedBody(ServiceProfile profile, ClientRequestContext request) {
        return profile.auditsContent() && request.getEntity() instanceof FhirRequest sent ? sent.json() : "";
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
}
