package io.spinebridge.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.spinebridge.api.UnavailableException;
import io.spinebridge.harness.HeldCalls;
import io.spinebridge.harness.Host;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.Together;
import io.spinebridge.host.CallReport;
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

/** Circuit breaker, bulkhead and repeated reads of Reasonable Adjustments, with the module in an EAR as hospitals deploy it. */
@TightGuards
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdjustmentsGuardIT {

    private final SpineSimulator simulator = PayaraForTests.simulator();

    @Test
    void repeatsAReadThatFailedOnce() {
        simulator.faults().add(Fault.outcome(503, "INTERNAL_SERVER_ERROR"));

        assertThat(Host.asViewer().consent(SeedPatients.FULL_RECORD).returned()).isTrue();

        List<Evidence> requests = simulator.evidence();
        assertThat(requests).extracting(Evidence::status).containsExactly(503, 200);
        assertThat(requests)
                .allMatch(Evidence::passed)
                .extracting(request -> request.header("TraceID"))
                .doesNotHaveDuplicates();
    }

    @Test
    void repeatsAReadThreeTimesAtMost() {
        simulator.faults().add(Fault.outcome(503, "INTERNAL_SERVER_ERROR").times(-1));

        assertThat(Host.asViewer().consent(SeedPatients.FULL_RECORD).thrown())
                .isEqualTo(UnavailableException.class.getName());

        assertThat(simulator.evidence()).hasSize(4);
    }

    @Test
    void waitsAsLongAsTheSpineAsks() {
        simulator.faults().add(Fault.once(FaultKind.EMPTY).status(429).retryAfter("2"));

        assertThat(Host.asViewer().consent(SeedPatients.FULL_RECORD).returned()).isTrue();

        List<Evidence> requests = simulator.evidence();
        assertThat(requests).hasSize(2);
        assertThat(Duration.between(requests.get(0).time(), requests.get(1).time()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void refusesMoreCallsAtOnceThanTheSpineShallBear() throws Exception {
        Host host = Host.asViewer();
        try (HeldCalls<CallReport> underWay =
                HeldCalls.make("Consent", TightGuards.AT_ONCE, () -> host.consent(SeedPatients.FULL_RECORD))) {

            List<CallReport> more =
                    Together.run(TightGuards.AT_ONCE, 1, thread -> host.consent(SeedPatients.FULL_RECORD));

            assertThat(more).hasSize(TightGuards.AT_ONCE).allSatisfy(report -> {
                assertThat(report.returned()).isFalse();
                assertThat(report.thrown()).isEqualTo(UnavailableException.class.getName());
                assertThat(report.message()).contains("too many calls at once");
            });
            assertThat(underWay.release()).hasSize(TightGuards.AT_ONCE).allMatch(CallReport::returned);
        }
        assertThat(simulator.evidence()).hasSize(TightGuards.AT_ONCE);
    }

    /** The first, since the breaker looks back at the calls of other tests. */
    @Test
    @Order(1)
    void makesNoCallsForAWhileAfterTooManyFailedAndThenGoesOn() {
        Host host = Host.asEditor();
        simulator.faults().add(Fault.once(FaultKind.HTML_500).times(-1));
        CallReport last = null;
        for (int i = 0; i <= TightGuards.BREAKER_CALLS; i++) {
            last = host.createConsent(SeedPatients.FOR_CREATION);
        }
        assertThat(last.thrown()).isEqualTo(UnavailableException.class.getName());
        assertThat(last.message()).contains("circuit breaker");
        int sent = simulator.evidence().size();

        assertThat(host.consent(SeedPatients.FULL_RECORD).message()).contains("circuit breaker");
        assertThat(simulator.evidence()).hasSize(sent);

        simulator.faults().clear();
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> host.consent(SeedPatients.FULL_RECORD).returned());
    }
}
