package io.spinebridge.pointers;

import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.api.pointers.RecordPublisher;
import io.spinebridge.audit.AuditEntry;
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
        PointersOperations operations = new PointersOperations(
                spine.gateway(NrlWire.SERVICE),
                spine.client(NationalRecordLocatorClient.class, NrlWire.SERVICE),
                JoinedSpine.BODIES,
                new PointersOperations.Surroundings(
                        () -> spine.registry.address(NrlWire.SERVICE.service()).baseUrl(),
                        spine.settings::pointers,
                        Clock.systemUTC()));
        this.locator = new RecordLocatorBean(operations);
        this.publisher = new RecordPublisherBean(operations);
        this.audit = spine.audit;
    }

    /** Joined, usually as a nurse of RXA who may see pointers and open records. */
    static PointersWire to(TestSpine spine) {
        return new PointersWire(spine.join(() -> Users.NURSE));
    }
}
