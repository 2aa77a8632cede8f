package io.spinebridge.payara;

import static io.spinebridge.payara.PointersExamples.OWNED;
import static io.spinebridge.payara.PointersExamples.SEVERAL;
import static io.spinebridge.payara.PointersExamples.WITH_POINTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.harness.HeldCalls;
import io.spinebridge.harness.Host;
import io.spinebridge.harness.HostPointers;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.Together;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.server.SpineSimulator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** As {@link AdjustmentsGuardIT}, for the National Record Locator: trouble with one service leaves the other alone. */
@TightGuards
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PointersGuardIT {

    private final SpineSimulator simulator = PayaraForTests.simulator();
    private final HostPointers consultant = HostPointers.asPublisher();
    private final Host adjustments = Host.asEditor();

    /** The first, since the breaker looks back at the calls of other tests. */
    @Test
    @Order(1)
    void makesNoCallsForAWhileAfterTooManyFailedWhileTheOtherServiceGoesOn() {
        simulator.faults().add(Fault.once(FaultKind.HTML_500).times(-1).matching("DocumentReference"));
        for (int i = 0; i < TightGuards.BREAKER_CALLS; i++) {
            catchThrowable(() -> consultant.delete(WITH_POINTERS, OWNED));
        }
        assertThat(simulator.evidence()).as("sent before the circuit opened").hasSize(TightGuards.BREAKER_CALLS);

        expectOpenCircuit(() -> consultant.delete(WITH_POINTERS, OWNED));
        expectOpenCircuit(() -> consultant.search(SEVERAL));
        assertThat(simulator.evidence()).hasSize(TightGuards.BREAKER_CALLS);
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
        for (int i = 0; i < TightGuards.BREAKER_CALLS; i++) {
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
        try (HeldCalls<Pointers> underWay =
                HeldCalls.make("DocumentReference", TightGuards.AT_ONCE, () -> consultant.search(SEVERAL))) {

            List<Throwable> more =
                    Together.run(TightGuards.AT_ONCE, 1, thread -> catchThrowable(() -> consultant.search(SEVERAL)));

            assertThat(more)
                    .hasSize(TightGuards.AT_ONCE)
                    .allSatisfy(told -> assertThat(told)
                            .isExactlyInstanceOf(UnavailableException.class)
                            .hasMessageContaining("too many calls at once"));
            assertThat(underWay.release()).hasSize(TightGuards.AT_ONCE);
        }
        assertThat(simulator.evidence()).hasSize(TightGuards.AT_ONCE);
    }
}
