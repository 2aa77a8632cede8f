package io.spinebridge.spine;

import io.spinebridge.audit.AuditEntry;
import io.spinebridge.audit.AuditTrail;
import io.spinebridge.configuration.CallSettings;
import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.configuration.TlsSettings;
import io.spinebridge.guard.Guards;
import io.spinebridge.identity.CallerIdentity;
import io.spinebridge.measurement.Measurements;
import io.spinebridge.measurement.ServiceMeter;
import io.spinebridge.registry.ConfiguredAsidRegistry;
import io.spinebridge.testing.MutableClock;
import io.spinebridge.testing.Settings;
import io.spinebridge.testing.TestCertificates;
import io.spinebridge.tls.SpineTls;
import io.spinebridge.tls.TlsLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real gateway over a real exchange, without container and without wire: the caller's request stands for the REST client. */
public final class GatewayRig {

    private static final TlsSettings MATERIAL = material();

    public final MutableClock clock = MutableClock.at("2026-06-01T12:00:00Z");
    public final List<AuditEntry> audited = new CopyOnWriteArrayList<>();
    public final SpineSettings settings;
    public final Measurements measurements = new Measurements();
    SpineTls tls = new TlsLoader(MATERIAL, clock).usable();
    CallerIdentity caller = () -> Calls.USER;
    AuditTrail audit = audited::add;
    final Guards guards;
    public final ServiceMeter meter;

    public GatewayRig() {
        this(Map.of());
    }

    public GatewayRig(Map<String, String> changes) {
        settings = Settings.with(changes);
        meter = measurements.of("", Calls.PROFILE.service());
        guards = new Guards(settings.guards(), clock);
    }

    public SpineGateway gateway() {
        return new SpineGateway(guards, new SpineExchange(Calls.PROFILE, surroundings()));
    }

    private SpineExchange.Surroundings surroundings() {
        CallSettings calls = settings.calls();
        return new SpineExchange.Surroundings(
                () -> tls,
                new ConfiguredAsidRegistry(settings),
                () -> caller.current(),
                entry -> audit.keep(entry),
                calls,
                clock,
                meter);
    }

    private static TlsSettings material() {
        try {
            Path directory = Files.createTempDirectory("spinebridge-test");
            Path keys = directory.resolve("spine.p12");
            Path trust = directory.resolve("trust.p12");
            TestCertificates authority = new TestCertificates("Rig");
            TestCertificates.write(authority.keyStore(authority.leaf("ehr.example.nhs.uk")), keys);
            TestCertificates.write(authority.trustStore(), trust);
            directory.toFile().deleteOnExit();
            keys.toFile().deleteOnExit();
            trust.toFile().deleteOnExit();
            return Settings.with(Map.of(
                            "spinebridge.tls.keystore.path",
                            keys.toString(),
                            "spinebridge.tls.truststore.path",
                            trust.toString()))
                    .tls();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
