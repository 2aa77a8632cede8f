package io.spinebridge.spine;

import io.spinebridge.api.SpineSystem;
import io.spinebridge.configuration.CallSettings;
import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.fhir.ErrorBodies;
import io.spinebridge.fhir.FhirBodyReader;
import io.spinebridge.fhir.FhirBodyWriter;
import io.spinebridge.http.SpineHttpClient;
import io.spinebridge.registry.AsidRegistry;
import io.spinebridge.token.TokenFactory;
import io.spinebridge.token.TokenRequest;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.glassfish.jersey.client.spi.ConnectorProvider;

/**
 * Makes the REST clients. One factory per set of settings; each call makes a client, which is costly. Thread safe.
 */
public final class SpineClientFactory {

    private final AsidRegistry registry;
    private final ErrorBodies errors;
    private final CallSettings calls;
    private final TokenFactory tokens;
    private final Clock clock;
    private final SpineConnections connections;

    /**
     * Makes no client yet.
     *
     * @param settings time-outs, limits, issuer
     * @param registry ASIDs and base URLs
     * @param connections over which requests go
     * @param errors reads the bodies of failures
     * @param clock time of tokens
     */
    public SpineClientFactory(
            SpineSettings settings,
            AsidRegistry registry,
            SpineConnections connections,
            ErrorBodies errors,
            Clock clock) {
        this.registry = registry;
        this.errors = errors;
        this.calls = settings.calls();
        this.tokens = new TokenFactory(settings.issuer(), clock);
        this.clock = clock;
        this.connections = connections;
    }

    /**
     * Makes a client of a service.
     *
     * @param type its interface; each method bears {@link SpineInteraction}
     * @param profile the service
     */
    public <T> T client(Class<T> type, ServiceProfile profile) {
        SpineHttpClient http = connections.of(profile.service());
        ConnectorProvider connector = (client, configuration) -> new SpineConnector(http);
        return RestClientBuilder.newBuilder()
                .baseUri(registry.address(profile.service()).baseUrl())
                .register(connector)
                .register(new SpineRequestFilter(registry, tokens))
                .register(new FhirBodyReader(
                        calls.maxAnswerBytes(), body -> OngoingCall.current().ifPresent(call -> call.answerRead(body))))
                .register(new FhirBodyWriter())
                .register(new TextParameters())
                .register(new OutcomeMapper(errors, clock))
                .property("microprofile.rest.client.disable.default.mapper", true)
                .build(type);
    }

    /** Makes a token for nobody, which takes longer the first time. */
    public void warmUp() {
        tokens.create(
                new TokenRequest(new SpineSystem("X26"), registry.ownAsid(), URI.create("https://localhost"), ""));
    }
}
