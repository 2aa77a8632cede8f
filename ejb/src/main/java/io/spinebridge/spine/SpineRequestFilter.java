package io.spinebridge.spine;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.SpineSystem;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.registry.AsidRegistry;
import io.spinebridge.token.TokenFactory;
import io.spinebridge.token.TokenRequest;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.net.URI;
import org.hl7.fhir.instance.model.api.IBaseResource;

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
    private final FhirBodies bodies;

    /**
     * Makes the filter of a client.
     *
     * @param registry ASIDs
     * @param tokens makes a token per request
     * @param bodies writes what the audit trail is to hold
     */
    public SpineRequestFilter(AsidRegistry registry, TokenFactory tokens, FhirBodies bodies) {
        this.registry = registry;
        this.tokens = tokens;
        this.bodies = bodies;
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
        String interactionId = call.interactionId(interaction);
        registry.requireAccredited(interactionId);
        call.target().ifPresent(request::setUri);

        ServiceProfile profile = call.profile();
        MultivaluedMap<String, Object> headers = request.getHeaders();
        put(
                headers,
                HttpHeaders.AUTHORIZATION,
                "Bearer "
                        + tokens.create(new TokenRequest(
                                call.caller(),
                                registry.ownAsid(),
                                call.recipient()
                                        .map(Recipient::audience)
                                        .orElseGet(() -> audience(profile.audience(), request.getUri())),
                                interaction.scope())));
        put(headers, profile.fromAsidHeader(), registry.ownAsid());
        put(
                headers,
                profile.toAsidHeader(),
                call.recipient()
                        .map(Recipient::asid)
                        .orElseGet(() -> registry.address(profile.service()).asid()));
        put(headers, profile.interactionHeader(), interactionId);
        put(headers, profile.traceHeader(), call.traceId());
        put(headers, HttpHeaders.ACCEPT, call.recipient().map(Recipient::accept).orElse(FhirBodies.JSON));
        if (call.recipient().isPresent()) {
            // Compressed on the way, a record would lose its length, and with it the sign of being whole.
            put(headers, HttpHeaders.ACCEPT_ENCODING, "identity");
        }
        if (!interaction.prefer().isEmpty()) {
            put(headers, "Prefer", interaction.prefer());
        }
        call.sending(
                interaction,
                new OngoingCall.Sent(request.getMethod(), request.getUri(), auditedBody(profile, request)));
    }

    private String auditedBody(ServiceProfile profile, ClientRequestContext request) {
        return profile.auditsContent() && request.getEntity() instanceof IBaseResource resource
                ? bodies.write(resource)
                : "";
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

    private static URI audience(ServiceProfile.Audience kind, URI uri) {
        if (kind == ServiceProfile.Audience.SERVICE_HOST) {
            return URI.create(uri.getScheme() + "://" + uri.getRawAuthority());
        }
        String text = uri.toString();
        int query = text.indexOf('?');
        return query < 0 ? uri : URI.create(text.substring(0, query));
    }
}
