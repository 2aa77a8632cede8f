package io.spinebridge.pointers;

import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.api.pointers.RecordPublisher;
import io.spinebridge.audit.AuditEntry;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.pointers.stu3.NationalRecordLocatorClient;
import io.spinebridge.pointers.stu3.PointersProfile;
import io.spinebridge.pointers.stu3.Stu3Pointers;
import io.spinebridge.spine.JoinedSpine;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.Users;
import java.time.Clock;
import java.util.List;

/** The National Record Locator without its container, joined to a simulator over mutual TLS. */
final class PointersWire {

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

    /** Joined, usually as a nurse of RXA who may see pointers and open records. */
    static PointersWire to(TestSpine spine) {
        return new PointersWire(spine.join(() -> Users.NURSE));
    }
}
