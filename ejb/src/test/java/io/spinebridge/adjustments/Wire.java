package io.spinebridge.adjustments;

import io.spinebridge.api.SpineUser;
import io.spinebridge.audit.AuditEntry;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.identity.CallerIdentity;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.spine.JoinedSpine;
import io.spinebridge.tls.SpineTls;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Reasonable Adjustments without their container, joined to a simulator over mutual TLS. */
final class Wire {

    static final char[] PASSWORD = JoinedSpine.PASSWORD;
    static final FhirBodies BODIES = JoinedSpine.BODIES;

    final SpineSettings settings;
    final SpineTls tls;
    final AdjustmentsOperations operations;
    final List<AuditEntry> audit;

    private Wire(JoinedSpine spine) {
        this.settings = spine.settings;
        this.tls = spine.tls;
        this.audit = spine.audit;
        this.operations = new AdjustmentsOperations(
                spine.gateway(RaWire.PROFILE),
                spine.client(ReasonableAdjustmentsClient.class, RaWire.PROFILE),
                BODIES,
                () -> new Searches.Limits(
                        settings.services().get(SpineService.ADJUSTMENTS).baseUrl(),
                        settings.calls().maxPages(),
                        settings.listStatus()),
                new AdjustmentsOperations.Editing(settings::editing, Clock.systemUTC()));
    }

    /** Settings that fit a simulator whose key stores are in a directory. */
    static Map<String, String> settings(SpineSimulator simulator, Path stores) {
        return JoinedSpine.settings(simulator, stores);
    }

    static Map<String, String> settings(String url, Path stores) {
        return JoinedSpine.settings(url, stores);
    }

    /** Writes a simulator's key stores into a fresh directory. */
    static Path stores(SpineSimulator simulator) {
        return JoinedSpine.stores(simulator);
    }

    /** Joined, with the certificate loaded. */
    static Wire to(Map<String, String> values, CallerIdentity caller) {
        return new Wire(new JoinedSpine(values, caller).loaded());
    }

    /** Joined, as a nurse of RXA. */
    static Wire to(Map<String, String> values) {
        return to(values, () -> SpineUser.of("555254240100", "RXA"));
    }

    /** Joined, without any certificate loaded yet. */
    static Wire withoutCertificate(Map<String, String> values) {
        return new Wire(new JoinedSpine(values, () -> SpineUser.of("555254240100", "RXA")));
    }

    RecordReader reader() {
        return operations.reader();
    }
}
