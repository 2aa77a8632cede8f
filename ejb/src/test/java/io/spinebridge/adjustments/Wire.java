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
import io.spinebridge.spine.JoinedSpine;
import io.spinebridge.spine.SpineGateway;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.tls.SpineTls;
import io.spinebridge.tls.TlsLoader;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;

/** Reasonable Adjustments without their container, joined to a simulator over mutual TLS. */
final class Wire {

    static final FhirBodies BODIES = JoinedSpine.BODIES;

    final SpineSettings settings;
    final SpineTls tls;
    final TlsLoader certificates;
    final SpineGateway gateway;
    final ReasonableAdjustmentsClient client;
    final AdjustmentsService service;
    final List<AuditEntry> audit;

    private Wire(JoinedSpine spine) {
        this(spine, Runnable::run, Clock.systemUTC());
    }

    private Wire(JoinedSpine spine, Executor threads, Clock clock) {
        this.settings = spine.settings;
        this.tls = spine.tls;
        this.certificates = spine.certificates;
        this.audit = spine.audit;
        this.gateway = spine.gateway(AdjustmentsProfile.PROFILE);
        this.client = spine.client(ReasonableAdjustmentsClient.class, AdjustmentsProfile.PROFILE);
        this.service = Stu3Adjustments.service(
                gateway,
                threads,
                client,
                BODIES,
                settings.services().get(SpineService.ADJUSTMENTS).baseUrl(),
                settings,
                clock);
    }

    /** The bean over it. */
    ReasonableAdjustmentsBean bean() {
        return new ReasonableAdjustmentsBean(
                service::reader, service::writer, service::conditions, service::reconciler);
    }

    /** Joined, usually as a nurse of RXA. */
    static Wire to(TestSpine spine) {
        return new Wire(spine.join(Wire::nurse));
    }

    /** Joined, as whoever calls, with threads that read beside the caller's. */
    static Wire beside(TestSpine spine, CallerIdentity caller, Executor threads) {
        return new Wire(spine.join(caller), threads, Clock.systemUTC());
    }

    /** Joined, at another time than that of the Spine. */
    static Wire at(Clock clock, TestSpine spine) {
        return new Wire(spine.join(Wire::nurse), Runnable::run, clock);
    }

    /** Joined, with connections and certificates of its own. */
    static Wire alone(TestSpine spine) {
        return new Wire(spine.joinWithoutCertificate(Wire::nurse).loaded());
    }

    /** Joined, without any certificate loaded yet. */
    static Wire withoutCertificate(TestSpine spine) {
        return new Wire(spine.joinWithoutCertificate(Wire::nurse));
    }

    private static SpineUser nurse() {
        return SpineUser.of("555254240100", "RXA");
    }

    AdjustmentsReader reader() {
        return service.reader();
    }
}
