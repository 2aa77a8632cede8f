package io.spinebridge.payara;

import static io.spinebridge.payara.PointersExamples.OWNED;
import static io.spinebridge.payara.PointersExamples.SEVERAL;
import static io.spinebridge.payara.PointersExamples.WITH_POINTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.spinebridge.api.UnavailableException;
import io.spinebridge.harness.DomainSettings;
import io.spinebridge.harness.Host;
import io.spinebridge.harness.HostPointers;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.TestedEar;
import io.spinebridge.harness.Together;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.server.SpineSimulator;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** As {@link FaultToleranceIT}, for the line of the National Record Locator, which is not that of Reasonable Adjustments. */
@InPayara
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PointersFaultToleranceIT {

    private static final int BULKHEAD = 3;
    private static final int VOLUME = 20;

    private final SpineSimulator simulator = PayaraForTests.simulator();
    private final HostPointers consultant = HostPointers.asPublisher();
    private final Host adjustments = Host.asEditor();

    @Deployment(testable = false)
    static EnterpriseArchive ear() throws Exception {
        DomainSettings.set("io.spinebridge.pointers.PointersLine/exchange/Bulkhead/value", Integer.toString(BULKHEAD));
        return TestedEar.withHost();
    }

    /** The first, since the breaker looks back at the calls of other tests. */
    @Test
    @Order(1)
    void makesNoCallsForAWhileAfterTooManyFailedWhileTheOtherServiceGoesOn() {
        simulator.faults().add(Fault.once(FaultKind.HTML_500).times(-1).matching("DocumentReference"));
        for (int i = 0; i < VOLUME; i++) {
            catchThrowable(() -> consultant.delete(WITH_POINTERS, OWNED));
        }
        assertThat(simulator.evidence()).as("sent before the circuit opened").hasSize(VOLUME);

        expectOpenCircuit(() -> consultant.delete(WITH_POINTERS, OWNED));
        expectOpenCircuit(() -> consultant.search(SEVERAL));
        assertThat(simulator.evidence()).hasSize(VOLUME);
        assertThat(adjustments.consent(SeedPatients.FULL_RECORD).returned()).isTrue();

        simulator.faults().clear();
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> consultant.search(SEVERAL).patientKnown());
    }

    @Test
    @Order(2)
    void goesOnWhileTheOtherServiceMakesNoCalls() {
        simulator.faults().add(Fault.once(FaultKind.HTML_500).times(-1).matching("Consent"));
        for (int i = 0; i < VOLUME; i++) {
            adjustments.createConsent(SeedPatients.FOR_CREATION);
        }
        assertThat(adjustments.consent(SeedPatients.FULL_RECORD).message()).contains("circuit breaker");

        assertThat(consultant.search(SEVERAL).pointers()).hasSize(5);
    }

    private static void expectOpenCircuit(Runnable call) {
        assertThatThrownBy(call::run)
                .isExactlyInstanceOf(UnavailableException.class)
                .hasMessageContaining("circuit breaker");
    }

    @Test
    void repeatsASearchThatFailedOnce() {
        simulator.faults().add(Fault.outcome(503, "INTERNAL_SERVER_ERROR"));

        assertThat(consultant.search(SEVERAL).pointers()).hasSize(5);

        List<Evidence> requests = simulator.evidence();
        assertThat(requests).extracting(Evidence::status).containsExactly(503, 200);
        assertThat(requests).allMatch(Evidence::passed);
    }

    @Test
    void repeatsASearchThreeTimesAtMost() {
        simulator.faults().add(Fault.outcome(503, "INTERNAL_SERVER_ERROR").times(-1));

        assertThatThrownBy(() -> consultant.search(SEVERAL)).isExactlyInstanceOf(UnavailableException.class);

        assertThat(simulator.evidence()).hasSize(4);
    }

    @Test
    void refusesMoreCallsAtOnceThanTheSpineShallBear() throws Exception {
        simulator.faults().add(Fault.once(FaultKind.DELAY).milliseconds(5000).times(-1));

        List<Throwable> thrown =
                Together.run(2 * BULKHEAD, 1, thread -> catchThrowable(() -> consultant.search(SEVERAL)));

        assertThat(thrown).filteredOn(Objects::isNull).hasSize(BULKHEAD);
        assertThat(thrown)
                .filteredOn(Objects::nonNull)
                .hasSize(BULKHEAD)
                .allSatisfy(told -> assertThat(told)
                        .isExactlyInstanceOf(UnavailableException.class)
                        .hasMessageContaining("too many calls at once"));
        assertThat(simulator.evidence()).hasSize(BULKHEAD);
    }
}
