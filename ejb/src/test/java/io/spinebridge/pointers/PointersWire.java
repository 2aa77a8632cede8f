package io.spinebridge.pointers;

import io.spinebridge.api.SpineUser;
import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.api.pointers.RecordPublisher;
import io.spinebridge.audit.AuditEntry;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.identity.CallerIdentity;
import io.spinebridge.pointers.stu3.NationalRecordLocatorClient;
import io.spinebridge.pointers.stu3.PointersProfile;
import io.spinebridge.pointers.stu3.Stu3Pointers;
import io.spinebridge.spine.JoinedSpine;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The National Record PointersReader without its container, joined to a simulator over mutual TLS. */
final class PointersWire {

    static final SpineUser NURSE =
            new SpineUser("555254240100", "555254240199", "S8000:G8000:R0620", "RXA", Set.of("B0269"));

    final RecordLocator locator;
    final RecordPublisher publisher;
    final List<AuditEntry> audit;

    private PointersWire(JoinedSpine spine) {
        PointersService service = Stu3Pointers.service(
                spine.gateway(PointersProfile.PROFILE),
                spine.client(NationalRecordLocatorClient.class, PointersProfile.PROFILE),
                JoinedSpine.BODIES,
                spine.registry.address(SpineService.POINTERS).baseUrl(),
                spine.settings.pointers(),
                Clock.systemUTC());
        this.locator = new RecordLocatorBean(service::reader);
        this.publisher = new RecordPublisherBean(service::writer);
        this.audit = spine.audit;
    }

    /** Joined, as somebody. */
    static PointersWire to(Map<String, String> values, CallerIdentity caller) {
        return new PointersWire(new JoinedSpine(values, caller).loaded());
    }

    /** Joined, as a nurse of RXA who may see pointers and open records. */
    static PointersWire to(Map<String, String> values) {
        return to(values, () -> NURSE);
    }
}
