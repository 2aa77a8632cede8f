package io.spinebridge.spine;

import io.spinebridge.api.SpineSystem;
import io.spinebridge.configuration.CallSettings;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.fhir.ErrorBodies;
import io.spinebridge.fhir.FhirBodyReader;
import io.spinebridge.fhir.FhirBodyWriter;
import io.spinebridge.http.SpineHttpClient;
import io.spinebridge.registry.AsidRegistry;
import io.spinebridge.tls.SpineTls;
import io.spinebridge.token.TokenFactory;
import io.spinebridge.token.TokenRequest;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.glassfish.jersey.client.spi.ConnectorProvider;

/**
 * Makes the REST clients. Each service has an HTTP client and thus a pool of connections of its own: streams of records that nobody closes
 * take none away from the others. One factory per set of settings. Thread safe.
 */
public final class SpineClientFactory implements AutoCloseable {

    private static final Logger LOG = System.getLogger(SpineClientFactory.class.getName());

    private final AsidRegistry registry;
    private final ErrorBodies errors;
    private final CallSettings calls;
    private final TokenFactory tokens;
    private final Clock clock;
    private final SpineTls tls;
    private final Map<SpineService, SpineHttpClient> connections = new ConcurrentHashMap<>();
    private final Map<Class<?>, Object> clients = new ConcurrentHashMap<>();

    /**
     * Makes no client yet.
     *
     * @param settings time-outs, limits, issuer
     * @param registry ASIDs and base URLs
     * @param tls the SSLContext
     * @param errors reads the bodies of failures
     * @param clock time of tokens
     */
    public SpineClientFactory(
            SpineSettings settings, AsidRegistry registry, SpineTls tls, ErrorBodies errors, Clock clock) {
        this.registry = registry;
        this.errors = errors;
        this.calls = settings.calls();
        this.tokens = new TokenFactory(settings.issuer(), clock);
        this.clock = clock;
        this.tls = tls;
    }

    /**
     * The client of a service: made at the first call, the same one for ever.
     *
     * @param type its interface; each method bears {@link SpineInteraction}
     * @param profile the service
     */
    public <T> T client(Class<T> type, ServiceProfile profile) {
        return type.cast(clients.computeIfAbsent(type, anInterface -> made(type, profile)));
    }

    private <T> T made(Class<T> type, ServiceProfile profile) {
        SpineHttpClient http = connections.computeIfAbsent(
                profile.service(), service -> new SpineHttpClient(service.key(), tls, calls));
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

    /** Makes a connection to each service of which there is a client, so that the first call finds one. */
    public void connect() {
        connections.forEach((service, http) -> {
            try {
                http.connect(registry.address(service).baseUrl());
            } catch (IOException told) {
                // Whoever calls is told; here nobody waits.
                LOG.log(
                        Level.DEBUG,
                        "No connection to {0} yet ({1})",
                        service.key(),
                        told.getClass().getName());
            }
        });
    }

    /** Closes all connections; no client that was made can be used any more. */
    @Override
    public void close() {
        connections.values().forEach(SpineHttpClient::close);
    }
}
