package io.spinebridge.spine;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.audit.AuditEntry;
import io.spinebridge.configuration.SettingsFactory;
import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.guard.Guards;
import io.spinebridge.identity.CallerIdentity;
import io.spinebridge.registry.AsidRegistry;
import io.spinebridge.registry.ConfiguredAsidRegistry;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.tls.SpineTls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The module without its container, joined to a simulator over mutual TLS.
 */
public final class JoinedSpine {

    public static final char[] PASSWORD = "development".toCharArray();
    public static final FhirBodies BODIES = new FhirBodies(FhirContext.forDstu3Cached());

    public final SpineSettings settings;
    public final SpineTls tls;
    public final AsidRegistry registry;
    public final List<AuditEntry> audit = new CopyOnWriteArrayList<>();

    private final CallerIdentity caller;
    private final Guards guards;
    private final SpineClientFactory clients;

    /** Joins; the certificate is still to be loaded into {@link #tls}. */
    public JoinedSpine(Map<String, String> values, CallerIdentity caller) {
        this.settings = new SettingsFactory(key -> Optional.ofNullable(values.get(key)), Optional.empty()).read();
        this.tls = new SpineTls(settings.tls().protocols(), settings.tls().ciphers(), Clock.systemUTC());
        this.registry = new ConfiguredAsidRegistry(settings);
        this.caller = caller;
        this.guards = new Guards(settings.guards(), Clock.systemUTC());
        this.clients = new SpineClientFactory(settings, registry, tls, BODIES, Clock.systemUTC());
    }

    /** Settings that fit a simulator whose key stores are in a directory. */
    public static Map<String, String> settings(SpineSimulator simulator, Path stores) {
        Map<String, String> values = settings(simulator.baseUrl().toString(), stores);
        values.put("spinebridge.retrieval.url", simulator.proxyUrl().toString());
        return values;
    }

    /** As above, for a Spine that is somewhere else. */
    public static Map<String, String> settings(String url, Path stores) {
        Map<String, String> values = new HashMap<>();
        values.put("spinebridge.environment", "local");
        values.put("spinebridge.asid", "200000000205");
        values.put("spinebridge.issuer", "https://spinebridge.example.nhs.uk");
        values.put("spinebridge.adjustments.asid", "987654456789");
        values.put("spinebridge.adjustments.url", url);
        values.put("spinebridge.pointers.asid", "200000000370");
        values.put("spinebridge.pointers.url", url);
        values.put("spinebridge.tls.keystore.path", stores.resolve("client.p12").toString());
        values.put("spinebridge.tls.keystore.password", new String(PASSWORD));
        values.put(
                "spinebridge.tls.truststore.path",
                stores.resolve("truststore.p12").toString());
        values.put("spinebridge.tls.truststore.password", new String(PASSWORD));
        values.put("spinebridge.audit.directory", stores.resolve("audit").toString());
        return values;
    }

    /** Writes a simulator's key stores into a fresh directory. */
    public static Path stores(SpineSimulator simulator) {
        try {
            Path directory = Files.createTempDirectory("spinebridge-stores");
            simulator.pki().writeTo(directory, PASSWORD);
            return directory;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Loads the certificate of the settings. */
    public JoinedSpine loaded() {
        tls.load(settings.tls());
        return this;
    }

    /** The door to a service. */
    public SpineGateway gateway(ServiceProfile profile) {
        return new SpineGateway(
                () -> guards,
                new SpineExchange(
                        profile,
                        new SpineExchange.Surroundings(
                                () -> tls, registry, caller, audit::add, settings::calls, Clock.systemUTC())));
    }

    /** The wire of a service. */
    public <T> T client(Class<T> type, ServiceProfile profile) {
        return clients.client(type, profile);
    }
}
