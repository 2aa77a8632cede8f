package io.spinebridge.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spinebridge.environment.Administration;
import io.spinebridge.environment.EnvironmentException;
import io.spinebridge.harness.Deployment;
import io.spinebridge.harness.Host;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.TestedEar;
import io.spinebridge.host.CallReport;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.server.SpineSimulator;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deployments that hospitals meet beside the ordinary one. */
@InPayara
class DeploymentIT {

    private final SpineSimulator simulator = PayaraForTests.simulator();
    private final Administration administration =
            PayaraForTests.environment().payara().administration();

    @BeforeEach
    void removeWhatIsDeployed() throws Exception {
        Deployment.current().remove();
    }

    @Test
    void guardsCallsInAnEarWithoutAWebModuleOfOurs() throws Exception {
        Deployment.current().deployInstead(TestedEar.withoutOurPages());
        Host host = Host.asEditor();

        simulator.faults().add(Fault.outcome(503, "INTERNAL_SERVER_ERROR"));
        assertThat(host.consent(SeedPatients.FULL_RECORD).returned()).isTrue();
        assertThat(simulator.evidence()).extracting(Evidence::status).containsExactly(503, 200);

        simulator.faults().add(Fault.once(FaultKind.HTML_500).times(-1));
        CallReport last = null;
        for (int i = 0; i <= TightGuards.BREAKER_CALLS; i++) {
            last = host.createConsent(SeedPatients.FOR_CREATION);
        }
        assertThat(last.message()).contains("circuit breaker");
    }

    @Test
    void succeedsUnderItsNameOnceAListenerOfTheHostNoLongerThrows() throws Exception {
        assertThatThrownBy(() -> Deployment.current().deployInstead(TestedEar.withAListenerThatThrows()))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("a mistake of the host");

        Deployment.current().deployInstead(TestedEar.archive());

        assertThat(Host.asViewer().consent(SeedPatients.FULL_RECORD).returned()).isTrue();
    }

    @Test
    void succeedsUnderItsNameOnceItsContextRootIsFree(@TempDir Path directory) throws Exception {
        Path squatter = directory.resolve("squatter.war");
        ShrinkWrap.create(WebArchive.class)
                .addAsWebResource(new StringAsset("taken"), "index.html")
                .as(ZipExporter.class)
                .exportTo(squatter.toFile());
        administration.run("deploy", "--name", "squatter", "--contextroot", "/host", squatter.toString());
        try {
            assertThatThrownBy(() -> Deployment.current().deployInstead(TestedEar.archive()))
                    .isInstanceOf(EnvironmentException.class);
        } finally {
            administration.undeploy("squatter");
        }

        Deployment.current().deployInstead(TestedEar.archive());

        assertThat(Host.asViewer().consent(SeedPatients.FULL_RECORD).returned()).isTrue();
    }
}
