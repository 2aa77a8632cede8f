package io.spinebridge.adjustments;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.api.SpineUser;
import io.spinebridge.audit.AuditEntry;
import io.spinebridge.configuration.SettingsFactory;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.identity.CallerIdentity;
import io.spinebridge.registry.AsidRegistry;
import io.spinebridge.registry.ConfiguredAsidRegistry;
import io.spinebridge.simulator.SpineSimulator;
import io.spinebridge.spine.FhirBodies;
import io.spinebridge.spine.SafeReads;
import io.spinebridge.spine.ServiceLine;
import io.spinebridge.spine.SpineClientFactory;
import io.spinebridge.spine.SpineExchange;
import io.spinebridge.spine.SpineGateway;
import io.spinebridge.spine.TransientFailure;
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
import java.util.function.Supplier;

/**
 * The module without its container, joined to a simulator over mutual TLS. Fault Tolerance, which the container brings, is stood in for by the
 * plainest loop that repeats reads as often as the annotation says.
 */
final class Wire {

    static final char[] PASSWORD = "development".toCharArray();
    static final FhirBodies BODIES = new FhirBodies(FhirContext.forDstu3Cached());

    private static final int REPEATS = 3;

    final SpineSettings settings;
    final SpineTls tls;
    final AdjustmentsOperations operations;
    final List<AuditEntry> audit = new CopyOnWriteArrayList<>();

    private Wire(Map<String, String> values, CallerIdentity caller) {
        this.settings = new SettingsFactory(key -> Optional.ofNullable(values.get(key)), Optional.empty()).read();
        this.tls = new SpineTls(settings.tls().protocols(), settings.tls().ciphers(), Clock.systemUTC());
        AsidRegistry registry = new ConfiguredAsidRegistry(settings);
        SpineExchange exchange = new SpineExchange(RaWire.PROFILE, new SpineExchange.Surroundings(
                () -> tls, registry, caller, audit::add, settings::calls, Clock.systemUTC()));
        SpineClientFactory clients = new SpineClientFactory(settings, registry, tls, BODIES, Clock.systemUTC());
        this.operations = new AdjustmentsOperations(
                new SpineGateway(new Repeating(), new Unguarded(), exchange),
                clients.client(ReasonableAdjustmentsClient.class, RaWire.PROFILE),
                BODIES,
                () -> new Searches.Limits(settings.services().get(SpineService.ADJUSTMENTS).baseUrl(),
                        settings.calls().maxPages(), settings.listStatus()),
                new AdjustmentsOperations.Editing(settings::editing, Clock.systemUTC()));
    }

    /** Settings that fit a simulator whose key stores are in a directory. */
    static Map<String, String> settings(SpineSimulator simulator, Path stores) {
        return settings(simulator.baseUrl().toString(), stores);
    }

    static Map<String, String> settings(String url, Path stores) {
        Map<String, String> values = new HashMap<>();
        values.put("spinebridge.environment", "local");
        values.put("spinebridge.asid", "200000000205");
        values.put("spinebridge.issuer", "https://spinebridge.example.nhs.uk");
        values.put("spinebridge.adjustments.asid", "987654456789");
        values.put("spinebridge.adjustments.url", url);
        values.put("spinebridge.tls.keystore.path", stores.resolve("client.p12").toString());
        values.put("spinebridge.tls.keystore.password", new String(PASSWORD));
        values.put("spinebridge.tls.truststore.path", stores.resolve("truststore.p12").toString());
        values.put("spinebridge.tls.truststore.password", new String(PASSWORD));
        values.put("spinebridge.audit.directory", stores.resolve("audit").toString());
        return values;
    }

    /** Writes a simulator's key stores into a fresh directory. */
    static Path stores(SpineSimulator simulator) {
        try {
            Path directory = Files.createTempDirectory("spinebridge-stores");
            simulator.pki().writeTo(directory, PASSWORD);
            return directory;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Joined, with the certificate loaded. */
    static Wire to(Map<String, String> values, CallerIdentity caller) {
        Wire wire = new Wire(values, caller);
        wire.tls.load(wire.settings.tls());
        return wire;
    }

    /** Joined, as a nurse of RXA. */
    static Wire to(Map<String, String> values) {
        return to(values, () -> SpineUser.of("555254240100", "RXA"));
    }

    /** Joined, without any certificate loaded yet. */
    static Wire withoutCertificate(Map<String, String> values) {
        return new Wire(values, () -> SpineUser.of("555254240100", "RXA"));
    }

    RecordReader reader() {
        return operations.reader();
    }

    /** Repeats transient failures, as the Retry annotation does in the container. */
    private static final class Repeating extends SafeReads {
        @Override
        public <T> T repeat(Supplier<T> read) {
            for (int left = REPEATS; ; left--) {
                try {
                    return read.get();
                } catch (TransientFailure again) {
                    if (left == 0) {
                        throw again;
                    }
                }
            }
        }
    }

    /** No circuit breaker, no bulkhead. */
    private static final class Unguarded implements ServiceLine {
        @Override
        public <T> T exchange(Supplier<T> request) {
            return request.get();
        }
    }
}
