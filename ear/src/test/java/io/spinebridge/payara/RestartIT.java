package io.spinebridge.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.demonstration.Clinician;
import io.spinebridge.environment.LocalEnvironment;
import io.spinebridge.harness.Host;
import io.spinebridge.harness.HostPointers;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.host.CallReport;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.server.SpineSimulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@InPayara
class RestartIT {

    private final LocalEnvironment environment = PayaraForTests.environment();
    private final SpineSimulator simulator = PayaraForTests.simulator();

    @Test
    void everythingStillWorksAfterTheDomainRestarts() throws Exception {
        CallReport before = Host.asViewer().record(SeedPatients.FULL_RECORD);
        Pointers pointersBefore = HostPointers.asViewer().search(PointersExamples.SEVERAL);
        long pid = environment.payara().pid();

        environment.restartPayara();

        assertThat(environment.payara().pid()).isNotEqualTo(pid);
        // asadmin returns before the server has loaded its applications
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(Host.asViewer()
                                .consent(SeedPatients.CONSENT_ONLY)
                                .returned())
                        .isTrue());
        simulator.clearEvidence();
        simulator.faults().add(Fault.outcome(503, "INTERNAL_SERVER_ERROR"));

        CallReport after = Host.asViewer().record(SeedPatients.FULL_RECORD);

        assertThat(after).isEqualTo(before);
        assertThat(simulator.evidence())
                .as("five interactions, the first of them repeated")
                .hasSize(6)
                .allMatch(Evidence::passed);
        assertThat(HostPointers.asViewer().search(PointersExamples.SEVERAL)).isEqualTo(pointersBefore);
        Clinician clinician = new Clinician(environment.payara().http().resolve("/spinebridge/"));
        clinician.signIn(environment.accounts().viewer());
        assertThat(clinician.lookUp(SeedPatients.FULL_RECORD).status()).isEqualTo(200);
    }
}
