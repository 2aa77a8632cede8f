package io.spinebridge.payara;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.harness.Host;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.Together;
import io.spinebridge.host.CallReport;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.server.SpineSimulator;
import java.util.List;
import org.junit.jupiter.api.Test;

@InPayara
class ConnectionsIT {

    private static final int THREADS = 10;
    private static final int CALLS = 500;

    private final SpineSimulator simulator = PayaraForTests.simulator();

    @Test
    void opensNoMoreConnectionsThanThereAreThreads() throws Exception {
        Host host = Host.asViewer();
        simulator.dropConnections();
        simulator.clearEvidence();

        List<CallReport> reports =
                Together.run(THREADS, CALLS / THREADS, thread -> host.consent(SeedPatients.FULL_RECORD));

        assertThat(reports).hasSize(CALLS).allMatch(CallReport::returned);
        assertThat(simulator.evidence()).hasSize(CALLS).allMatch(Evidence::passed);
        // Not how many in all: on a machine that is busy, one may lie idle for so long that it is closed and made anew.
        assertThat(simulator.mostConnectionsAtOnce()).isBetween(1, THREADS);
    }

    @Test
    void goesOnWhenTheSpineClosedIdleConnections() {
        Host host = Host.asViewer();
        assertThat(host.consent(SeedPatients.FULL_RECORD).returned()).isTrue();

        simulator.dropConnections();

        assertThat(host.consent(SeedPatients.FULL_RECORD).returned()).isTrue();
        assertThat(simulator.evidence()).allMatch(Evidence::passed);
    }
}
