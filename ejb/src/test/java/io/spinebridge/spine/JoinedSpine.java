package io.spinebridge.spine;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.audit.AuditEntry;
import io.spinebridge.configuration.SettingsFactory;
import io.spinebridge.configuration.SettingsSource;
import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.fhir.OperationOutcomes;
import io.spinebridge.guard.Guards;
import io.spinebridge.identity.CallerIdentity;
import io.spinebridge.measurement.ServiceMeter;
import io.spinebridge.registry.AsidRegistry;
import io.spinebridge.registry.ConfiguredAsidRegistry;
import io.spinebridge.testing.Fhir;
import io.spinebridge.tls.SpineTls;
import io.spinebridge.tls.TlsLoader;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The module without its container, joined to a simulator over mutual TLS.
 */
public final class JoinedSpine {

    public static final FhirBodies BODIES = Fhir.BODIES;

    private static final Map<Map<String, String>, Wiring> SHARED = new ConcurrentHashMap<>();

    public final SpineSettings settings;
    public final SpineTls tls;
    public final TlsLoader certificates;
    public final AsidRegistry registry;
    public final List<AuditEntry> audit = new CopyOnWriteArrayList<>();
    public final AtomicBoolean auditFull = new AtomicBoolean();

    private final CallerIdentity caller;
    private final Guards guards;
    private final Wiring wiring;

    /** What takes a while to make and knows neither caller nor audit trail. */
    private record Wiring(
            SpineSettings settings,
            TlsLoader certificates,
            AsidRegistry registry,
            SpineClientFactory factory,
            Map<Class<?>, Object> clients) {

        static Wiring of(Map<String, String> values) {
            SpineSettings settings = new SettingsFactory(SettingsSource.of(values), Optional.empty()).read();
            TlsLoader certificates = new TlsLoader(settings.tls(), Clock.systemUTC());
            AsidRegistry registry = new ConfiguredAsidRegistry(settings);
            return new Wiring(
                    settings,
                    certificates,
                    registry,
                    new SpineClientFactory(
                            settings,
                            registry,
                            new SpineConnections(certificates.tls(), settings.calls(), ServiceMeter::unread),
                            new OperationOutcomes(),
                            Clock.systemUTC()),
                    new ConcurrentHashMap<>());
        }

        static Wiring loaded(Map<String, String> values) {
            Wiring wiring = of(values);
            wiring.certificates.usable();
            return wiring;
        }
    }

    private JoinedSpine(Wiring wiring, CallerIdentity caller) {
        this.wiring = wiring;
        this.settings = wiring.settings;
        this.certificates = wiring.certificates;
        this.tls = certificates.tls();
        this.registry = wiring.registry;
        this.caller = caller;
        this.guards = new Guards(settings.guards(), Clock.systemUTC());
    }

    /** Joined, with the certificate loaded; shares connections with all that have the same settings. */
    public static JoinedSpine shared(Map<String, String> values, CallerIdentity caller) {
        return new JoinedSpine(SHARED.computeIfAbsent(Map.copyOf(values), Wiring::loaded), caller);
    }

    /** Joined, sharing nothing; the certificate is still to be loaded into {@link #tls}. */
    public static JoinedSpine alone(Map<String, String> values, CallerIdentity caller) {
        return new JoinedSpine(Wiring.of(values), caller);
    }

    /** Loads the certificate of the settings. */
    public JoinedSpine loaded() {
        certificates.usable();
        return this;
    }

    /** The door to a service. */
    public SpineGateway gateway(ServiceProfile profile) {
        return new SpineGateway(
                guards,
                new SpineExchange(
                        profile,
                        new SpineExchange.Surroundings(
                                () -> tls,
                                registry,
                                caller,
                                this::keep,
                                settings.calls(),
                                Clock.systemUTC(),
                                ServiceMeter.unread(profile.service()))));
    }

    /** Keeps an audit entry, unless the trail is full. */
    public void keep(AuditEntry entry) {
        if (auditFull.get()) {
            throw new NotReadyException(List.of("the audit trail cannot be written"));
        }
        audit.add(entry);
    }

    /** The wire of a service. */
    public <T> T client(Class<T> type, ServiceProfile profile) {
        return type.cast(wiring.clients.computeIfAbsent(type, wanted -> wiring.factory.client(wanted, profile)));
    }
}
