package io.spinebridge.payara;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.harness.Host;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.host.CallReport;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.server.SpineSimulator;
import java.util.List;
import org.junit.jupiter.api.Test;

@InPayara
class AdjustmentsReadingIT {

    private final SpineSimulator simulator = PayaraForTests.simulator();

    @Test
    void readsARecordThroughAHostEjbOfTheSameEar() {
        CallReport report = Host.asViewer().record(SeedPatients.FULL_RECORD);

        assertThat(report.thrown()).as(report.message()).isEmpty();
        assertThat(report.answer())
                .isEqualTo("consent, 5 adjustments, 3 impairments, 1 underlying conditions, threshold met");
    }

    @Test
    void keepsEveryRuleOfTheSpine() {
        Host.asViewer().record(SeedPatients.FULL_RECORD);

        List<Evidence> requests = simulator.evidence();
        assertThat(requests).hasSize(5).allSatisfy(request -> {
            assertThat(request.failures()).isEmpty();
            assertThat(request.status()).isEqualTo(200);
            assertThat(request.clientName()).isEqualTo(ClientIdentity.VALID.commonName());
            assertThat(request.tlsProtocol()).isEqualTo("TLSv1.2");
        });
        assertThat(requests).extracting(request -> request.header("TraceID")).doesNotHaveDuplicates();
    }

    @Test
    void asksForAllButTheConsentAtOnceOnTheContainersThreads() {
        // One after the other, the first of the four would be held until the operation's time is used up.
        simulator.faults().add(Fault.holdUntil(1).matching("Consent"), Fault.holdUntil(4));

        CallReport report = Host.asViewer().record(SeedPatients.FULL_RECORD);

        assertThat(report.thrown()).as(report.message()).isEmpty();
        assertThat(simulator.evidence()).hasSize(5).allMatch(Evidence::passed);
    }

    @Test
    void tellsAPatientWithoutRecord() {
        CallReport report = Host.asEditor().record(SeedPatients.NO_RECORD);

        assertThat(report.answer()).isEqualTo("no record");
        assertThat(simulator.evidence()).hasSize(1);
    }

    @Test
    void leavesTheHostsTransactionAlone() {
        assertThat(Host.asViewer().record(SeedPatients.FULL_RECORD).rolledBack())
                .isFalse();
    }
}
