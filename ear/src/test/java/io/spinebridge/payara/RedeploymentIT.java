package io.spinebridge.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.spinebridge.harness.Deployment;
import io.spinebridge.harness.Host;
import io.spinebridge.harness.HostPointers;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.LiveObjects;
import io.spinebridge.harness.TestedEar;
import io.spinebridge.simulator.adjustments.SeedPatients;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Deploying anew, as a hospital does for each of its releases, leaves nothing of what was there before. */
@InPayara
class RedeploymentIT {

    /** The class loader of an EAR's libraries, HAPI among them: there is one for each EAR that was not let go. */
    private static final String LOADER = "org.glassfish.javaee.full.deployment.EarLibClassLoader";

    private static final int ROUNDS = Integer.getInteger("spinebridge.redeployments", 1);

    @Test
    void leavesNoClassLoaderBehind() throws Exception {
        Deployment.current().remove();
        // Hosts of other tests bring libraries that hold on to their class loaders; that is theirs.
        int before = LiveObjects.now().of(LOADER);
        Deployment.current().deployInstead(TestedEar.archive());
        for (int round = 0; round < ROUNDS; round++) {
            Deployment.current().remove();
            Deployment.current().deployInstead(TestedEar.archive());
            assertThat(Host.asViewer().record(SeedPatients.FULL_RECORD).returned())
                    .isTrue();
            assertThat(HostPointers.asViewer().search(PointersExamples.SEVERAL)).isNotNull();
        }
        assertThat(LiveObjects.now().of(LOADER)).isGreaterThan(before);

        Deployment.current().remove();

        // What the server itself remembers of its latest application is the server's, and does not grow.
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(LiveObjects.now().of(LOADER)).isLessThanOrEqualTo(before + 1));
    }
}
