package io.spinebridge.adjustments;

import io.spinebridge.api.SpineUser;
import io.spinebridge.audit.AuditEntry;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.configuration.SpineSettings;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.spine.JoinedSpine;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.tls.SpineTls;
import java.time.Clock;
import java.util.List;

/** Reasonable Adjustments without their container, joined to a simulator over mutual TLS. */
final class Wire {

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

    /** Joined, usually as a nurse of RXA. */
    static Wire to(TestSpine spine) {
        return new Wire(spine.join(Wire::nurse));
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

    RecordReader reader() {
        return operations.reader();
    }
}
