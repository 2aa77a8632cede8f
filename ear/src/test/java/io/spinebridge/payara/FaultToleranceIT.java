package io.spinebridge.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.spinebridge.api.UnavailableException;
import io.spinebridge.harness.DomainSettings;
import io.spinebridge.harness.Host;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.TestedEar;
import io.spinebridge.harness.Together;
import io.spinebridge.host.CallReport;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.server.SpineSimulator;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Fails when Payara ignores the annotations of MicroProfile Fault Tolerance, which it does without a word. */
@InPayara
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultToleranceIT {

    private static final int BULKHEAD = 3;
    private static final int VOLUME = 20;
    private static final String LINE = "io.spinebridge.adjustments.AdjustmentsLine/exchange/";

    private final SpineSimulator simulator = PayaraForTests.simulator();

    @Deployment(testable = false)
    static EnterpriseArchive ear() throws Exception {
        DomainSettings.set(LINE + "Bulkhead/value", Integer.toString(BULKHEAD));
        DomainSettings.set("spinebridge.timeout.call", "PT3S");
        return TestedEar.withHost();
    }

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
    void endsACallWhoseAnswerDrips() {
        simulator
                .faults()
                .add(Fault.once(FaultKind.SLOW_BODY).milliseconds(100).times(-1).matching("Consent"));

        CallReport report = Host.asEditor().createConsent(SeedPatients.FOR_CREATION);

        assertThat(report.message()).contains("not complete after PT3S");
        assertThat(simulator.evidence()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void refusesMoreCallsAtOnceThanTheSpineShallBear() throws Exception {
        simulator.faults().add(Fault.once(FaultKind.DELAY).milliseconds(1500).times(-1));
        Host host = Host.asViewer();

        List<CallReport> reports = Together.run(2 * BULKHEAD, 1, thread -> host.consent(SeedPatients.FULL_RECORD));

        assertThat(reports).filteredOn(CallReport::returned).hasSize(BULKHEAD);
        assertThat(reports)
                .filteredOn(report -> !report.returned())
                .hasSize(BULKHEAD)
                .allSatisfy(report -> {
                    assertThat(report.thrown()).isEqualTo(UnavailableException.class.getName());
                    assertThat(report.message()).contains("too many calls at once");
                });
        assertThat(simulator.evidence()).hasSize(BULKHEAD);
    }

    /** The first, since the breaker looks back at the calls of other tests. */
    @Test
    @Order(1)
    void makesNoCallsForAWhileAfterTooManyFailedAndThenGoesOn() {
        Host host = Host.asEditor();
        simulator.faults().add(Fault.once(FaultKind.HTML_500).times(-1));
        CallReport last = null;
        for (int i = 0; i <= VOLUME; i++) {
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
