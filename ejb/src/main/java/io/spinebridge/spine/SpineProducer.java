package io.spinebridge.spine;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.api.Spine;
import io.spinebridge.audit.AuditTrail;
import io.spinebridge.configuration.Configuration;
import io.spinebridge.configuration.ServiceAddress;
import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.guard.Guards;
import io.spinebridge.http.OpenWebClient;
import io.spinebridge.identity.CallerIdentity;
import io.spinebridge.registry.AsidRegistry;
import io.spinebridge.tls.TlsProducer;
import io.spinebridge.tls.WebTrust;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.net.ssl.SSLContext;

/** Makes what all services share, each once per application. Thread safe. */
@ApplicationScoped
public class SpineProducer {

    private final Configuration configuration;
    private final TlsProducer tls;
    private final AsidRegistry registry;
    private final CallerIdentity caller;
    private final AuditTrail audit;
    private final FhirBodies bodies;
    private final Clock clock;
    private SpineClientFactory clients;
    private OpenWebClient web;
    private Guards guards;

    /** For the container's proxy. */
    protected SpineProducer() {
        this(null, null, null, null, null, null, null);
    }

    /** Wires. */
    @Inject
    public SpineProducer(
            Configuration configuration,
            TlsProducer tls,
            AsidRegistry registry,
            CallerIdentity caller,
            AuditTrail audit,
            FhirBodies bodies,
            @Spine Clock clock) {
        this.configuration = configuration;
        this.tls = tls;
        this.registry = registry;
        this.caller = caller;
        this.audit = audit;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** The door to a service. */
    public SpineGateway gateway(ServiceProfile profile) {
        return new SpineGateway(this::guards, exchange(profile));
    }

    /**
     * The guards, made at their first use.
     *
     * @throws io.spinebridge.api.NotReadyException when settings are not valid
     */
    public synchronized Guards guards() {
        if (guards == null) {
            guards = new Guards(configuration.settings().guards(), clock);
        }
        return guards;
    }

    private SpineExchange exchange(ServiceProfile profile) {
        return new SpineExchange(
                profile,
                new SpineExchange.Surroundings(
                        tls::tls,
                        registry,
                        caller,
                        audit,
                        () -> configuration.settings().calls(),
                        clock));
    }

    /**
     * Where a service is.
     *
     * @throws io.spinebridge.api.NotReadyException when settings are not valid, or it is not in use here
     */
    public ServiceAddress address(ServiceProfile profile) {
        return registry.address(profile.service());
    }

    /**
     * The factory of REST clients, made at its first use.
     *
     * @throws io.spinebridge.api.NotReadyException when settings or certificate are unusable
     */
    public synchronized SpineClientFactory clients() {
        if (clients == null) {
            clients = new SpineClientFactory(configuration.settings(), registry, tls.tls(), bodies, clock);
        }
        return clients;
    }

    /**
     * The way to servers of the open web, made at its first use.
     *
     * @throws io.spinebridge.api.NotReadyException when settings or trust store are unusable
     */
    public synchronized OpenWebClient web() {
        if (web == null) {
            SpineSettings settings = configuration.settings();
            web = new OpenWebClient(
                    WebTrust.context(settings.retrieval().webTrustStore()),
                    settings.calls(),
                    () -> configuration.settings().retrieval().privateHosts());
        }
        return web;
    }

    /** Our certificate and whom we trust, as a context; throws while there is none. */
    public SSLContext context() {
        return tls.tls().context();
    }

    @PreDestroy
    synchronized void close() {
        if (clients != null) {
            clients.close();
        }
        if (web != null) {
            web.close();
        }
    }

    /** The resources' text form over the one FhirContext. Static, since the producer itself needs it. */
    @Produces
    @Singleton
    public static FhirBodies fhirBodies() {
        return new FhirBodies(FhirContext.forDstu3());
    }

    /** The time. */
    @Produces
    @Singleton
    @Spine
    public static Clock clock() {
        return Clock.systemUTC();
    }
}
