package io.spinebridge.payara;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.harness.Deployment;
import io.spinebridge.harness.Host;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.TestedEar;
import io.spinebridge.harness.Watching;
import io.spinebridge.simulator.adjustments.SeedPatients;
import org.junit.jupiter.api.Test;

/** The EJB module in a hospital's EAR, without a web module of ours, as its administrators see it. */
@InPayara
class WatchedHostIT {

    @Test
    void isSeenInHealthMetricsAndJmx() throws Exception {
        Deployment.current().remove();
        Deployment.current().deployInstead(TestedEar.withoutOurPagesButWithHealth());
        assertThat(Host.asViewer().consent(SeedPatients.FULL_RECORD).returned()).isTrue();

        assertThat(Watching.at("/health"))
                .contains(
                        "\"host\"",
                        "\"spinebridge-spine-started\"",
                        "\"spinebridge-spine-live\"",
                        "\"spinebridge-spine-ready\"")
                .doesNotContain("DOWN");
        assertThat(Watching.at("/metrics"))
                .contains("spinebridge_calls_total{application=\"spinebridge\"", "spinebridge_guard_state{");
        assertThat(Watching.command("status").text()).contains("Calls can be made.");
    }
}
