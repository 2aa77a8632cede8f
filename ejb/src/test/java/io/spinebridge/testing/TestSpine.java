package io.spinebridge.testing;

import io.spinebridge.identity.CallerIdentity;
import io.spinebridge.simulator.junit.KeyStores;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.spine.JoinedSpine;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The module without its container as it will be joined to a simulator over mutual TLS. Never changes: what a test wants otherwise it gets as
 * a copy, and each join makes a module of its own. The services' own test classes make their beans of {@link #join}.
 */
public final class TestSpine {

    private final SpineSimulator simulator;
    private final KeyStores keyStores;
    private final Map<String, String> settings;
    private final Optional<CallerIdentity> caller;

    TestSpine(SpineSimulator simulator, KeyStores keyStores, Optional<CallerIdentity> caller) {
        this(simulator, keyStores, settings(simulator, keyStores), caller);
    }

    private TestSpine(
            SpineSimulator simulator,
            KeyStores keyStores,
            Map<String, String> settings,
            Optional<CallerIdentity> caller) {
        this.simulator = simulator;
        this.keyStores = keyStores;
        this.settings = Map.copyOf(settings);
        this.caller = caller;
    }

    private static Map<String, String> settings(SpineSimulator simulator, KeyStores keyStores) {
        String password = new String(keyStores.password());
        String url = simulator.baseUrl().toString();
        Path directory = keyStores.directory();
        return Map.ofEntries(
                Map.entry("spinebridge.environment", "local"),
                Map.entry("spinebridge.asid", "200000000205"),
                Map.entry("spinebridge.issuer", "https://spinebridge.example.nhs.uk"),
                Map.entry("spinebridge.adjustments.asid", "987654456789"),
                Map.entry("spinebridge.adjustments.url", url),
                Map.entry("spinebridge.pointers.asid", "200000000370"),
                Map.entry("spinebridge.pointers.url", url),
                Map.entry("spinebridge.retrieval.url", simulator.proxyUrl().toString()),
                Map.entry(
                        "spinebridge.tls.keystore.path",
                        directory.resolve("client.p12").toString()),
                Map.entry("spinebridge.tls.keystore.password", password),
                Map.entry(
                        "spinebridge.tls.truststore.path",
                        directory.resolve("truststore.p12").toString()),
                Map.entry("spinebridge.tls.truststore.password", password),
                Map.entry(
                        "spinebridge.audit.directory",
                        directory.resolve("audit").toString()));
    }

    /** The simulator that this is joined to. */
    public SpineSimulator simulator() {
        return simulator;
    }

    /** One of the simulator's key stores. */
    public Path keyStore(String file) {
        return keyStores.directory().resolve(file);
    }

    /** Of all key stores. */
    public String password() {
        return new String(keyStores.password());
    }

    public TestSpine with(Map<String, String> changes) {
        Map<String, String> changed = new HashMap<>(settings);
        changed.putAll(changes);
        return new TestSpine(simulator, keyStores, changed, caller);
    }

    public TestSpine with(String key, Object value) {
        return with(Map.of(key, value.toString()));
    }

    public TestSpine without(String key) {
        Map<String, String> changed = new HashMap<>(settings);
        changed.remove(key);
        return new TestSpine(simulator, keyStores, changed, caller);
    }

    /** With another of the simulator's client certificates. */
    public TestSpine identifiedBy(String keyStore) {
        return with("spinebridge.tls.keystore.path", keyStore(keyStore));
    }

    /** Called by somebody else than the service's usual caller. */
    public TestSpine as(CallerIdentity somebody) {
        return new TestSpine(simulator, keyStores, settings, Optional.of(somebody));
    }

    /** Joined to a simulator of the test's own, which has the same certificates. */
    public TestSpine to(SpineSimulator other) {
        return new TestSpine(other, keyStores, caller);
    }

    /** With the Spine's own services somewhere else. */
    public TestSpine at(String url) {
        return with(Map.of("spinebridge.adjustments.url", url, "spinebridge.pointers.url", url));
    }

    /** Joins, with the certificate loaded; what is costly is shared with whoever has the same settings. */
    public JoinedSpine join(CallerIdentity usualCaller) {
        return JoinedSpine.shared(settings, caller.orElse(usualCaller));
    }

    /** Joins, sharing nothing, with the certificate still to be loaded. */
    public JoinedSpine joinWithoutCertificate(CallerIdentity usualCaller) {
        return JoinedSpine.alone(settings, caller.orElse(usualCaller));
    }
}
