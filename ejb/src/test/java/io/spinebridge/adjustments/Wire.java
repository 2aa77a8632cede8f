package io.spinebridge.adjustments;

import io.spinebridge.adjustments.stu3.AdjustmentsProfile;
import io.spinebridge.adjustments.stu3.ReasonableAdjustmentsClient;
import io.spinebridge.adjustments.stu3.Stu3Adjustments;
import io.spinebridge.api.SpineUser;
import io.spinebridge.audit.AuditEntry;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.identity.CallerIdentity;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.spine.JoinedSpine;
import io.spinebridge.spine.SpineGateway;
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
    final SpineGateway gateway;
    final ReasonableAdjustmentsClient client;
    final AdjustmentsService service;
    final List<AuditEntry> audit;

    private Wire(JoinedSpine spine) {
        this.settings = spine.settings;
        this.tls = spine.tls;
        this.audit = spine.audit;
        this.gateway = spine.gateway(AdjustmentsProfile.PROFILE);
        this.client = spine.client(ReasonableAdjustmentsClient.class, AdjustmentsProfile.PROFILE);
        this.service = Stu3Adjustments.service(
                gateway,
                client,
                BODIES,
                settings.services().get(SpineService.ADJUSTMENTS).baseUrl(),
                settings,
                Clock.systemUTC());
    }

    /** The bean over it. */
    ReasonableAdjustmentsBean bean() {
        return new ReasonableAdjustmentsBean(
                service::reader, service::writer, service::conditions, service::reconciler);
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

    AdjustmentsReader reader() {
        return service.reader();
    }
}
