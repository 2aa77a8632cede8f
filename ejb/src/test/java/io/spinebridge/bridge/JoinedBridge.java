package io.spinebridge.bridge;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.pointers.ContentStability;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.configuration.IdentitySettings;
import io.spinebridge.configuration.SettingsFactory;
import io.spinebridge.configuration.SettingsSource;
import io.spinebridge.identity.CallerIdentity;
import io.spinebridge.measurement.Measurements;
import io.spinebridge.simulator.junit.KeyStores;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.spine.JoinedSpine;
import io.spinebridge.testing.Users;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes the Bridge itself, with all that it wires, joined to a simulator or to whatever a test puts in its place. */
final class JoinedBridge {

    private final SpineSimulator simulator;
    private final KeyStores keyStores;
    private final Path audit;

    JoinedBridge(SpineSimulator simulator, KeyStores keyStores, Path audit) {
        this.simulator = simulator;
        this.keyStores = keyStores;
        this.audit = audit;
    }

    /** Settings with which everything works. */
    Map<String, String> values() {
        String password = new String(keyStores.password());
        String trust = keyStores.directory().resolve("truststore.p12").toString();
        Map<String, String> values = new HashMap<>(Map.ofEntries(
                Map.entry("spinebridge.environment", "local"),
                Map.entry("spinebridge.asid", "200000000205"),
                Map.entry("spinebridge.issuer", "https://spinebridge.example.nhs.uk"),
                Map.entry("spinebridge.adjustments.asid", "987654456789"),
                Map.entry("spinebridge.adjustments.url", simulator.baseUrl().toString()),
                Map.entry("spinebridge.pointers.asid", "200000000370"),
                Map.entry("spinebridge.pointers.url", simulator.baseUrl().toString()),
                Map.entry("spinebridge.retrieval.url", simulator.proxyUrl().toString()),
                Map.entry("spinebridge.retrieval.private-hosts", "127.0.0.1,localhost"),
                Map.entry("spinebridge.retrieval.trust-pointer", "true"),
                Map.entry("spinebridge.retrieval.truststore.path", trust),
                Map.entry("spinebridge.retrieval.truststore.password", password),
                Map.entry("spinebridge.directory.table", "RR8=200000000410@https://nrl-rr8.supplier.thirdparty.nhs.uk"),
                Map.entry(
                        "spinebridge.tls.keystore.path",
                        keyStores.directory().resolve("client.p12").toString()),
                Map.entry("spinebridge.tls.keystore.password", password),
                Map.entry("spinebridge.tls.truststore.path", trust),
                Map.entry("spinebridge.tls.truststore.password", password),
                Map.entry("spinebridge.audit.directory", audit.toString())));
        return values;
    }

    Bridge bridge(Map<String, String> changes) {
        Map<String, String> values = values();
        values.putAll(changes);
        return new Bridge(
                new SettingsFactory(SettingsSource.of(values), Optional.empty()).read(),
                surroundings(identity -> () -> Users.NURSE));
    }

    static Bridge.Surroundings surroundings(Function<IdentitySettings, CallerIdentity> callers) {
        return new Bridge.Surroundings(
                JoinedSpine.BODIES, callers, "joined", Runnable::run, Clock.systemUTC(), "", new Measurements());
    }

    static PointerContent document() {
        return content(
                RecordFormat.UNSTRUCTURED,
                "application/pdf",
                "https://nrl-rr8.supplier.thirdparty.nhs.uk/plan.pdf",
                ContentStability.STATIC);
    }

    static PointerContent contact(String url) {
        return content(RecordFormat.CONTACT_DETAILS, "text/html", url + "/contact", ContentStability.DYNAMIC);
    }

    private static PointerContent content(
            RecordFormat format, String mediaType, String url, ContentStability stability) {
        return new PointerContent(
                new Code(RecordFormat.SYSTEM, format.code(), ""),
                mediaType,
                url,
                new Code(ContentStability.SYSTEM, stability.code(), ""),
                null);
    }

    static Pointer pointer(PointerContent content) {
        CodedText type = new CodedText(
                List.of(new Code(Code.SNOMED_CT, PointerType.MENTAL_HEALTH_CRISIS_PLAN.code(), "")), null);
        OdsCode author = new OdsCode("RR8");
        return new Pointer(
                new PointerId(SeedPointers.CRISIS_PLAN),
                "1",
                null,
                null,
                "current",
                type,
                null,
                author,
                author,
                null,
                null,
                List.of(content),
                null,
                null,
                List.of());
    }
}
