package io.spinebridge.payara;

import static io.spinebridge.payara.RetrievalExamples.open;
import static io.spinebridge.payara.RetrievalExamples.proxied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.spinebridge.api.UnavailableException;
import io.spinebridge.harness.HeldCalls;
import io.spinebridge.harness.Host;
import io.spinebridge.harness.HostPointers;
import io.spinebridge.harness.HostRetrieval;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.Together;
import io.spinebridge.host.FetchedRecord;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.provider.SeedRecords;
import io.spinebridge.simulator.server.SpineSimulator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** As {@link AdjustmentsGuardIT}, for the Secure Proxy: each provider behind it has a circuit breaker, all share one bulkhead. */
@TightGuards
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RetrievalGuardIT {

    /** Without Retry-After, which would make each call wait for the one before. */
    private static final String FAILING = SeedRecords.STATUS + "504";

    private final SpineSimulator simulator = PayaraForTests.simulator();
    private final HostRetrieval nurse = HostRetrieval.asViewer();

    /** The first, since a breaker looks back at the calls of other tests. */
    @Test
    @Order(1)
    void fetchesNothingFromAProviderForAWhileAfterTooMuchFailedWhileOthersGoOn() {
        for (int i = 0; i < TightGuards.BREAKER_CALLS; i++) {
            catchThrowable(() -> open(nurse, FAILING));
        }
        assertThat(proxied()).as("sent before the circuit opened").hasSize(TightGuards.BREAKER_CALLS);

        assertThatThrownBy(() -> open(nurse, SeedRecords.PDF))
                .isExactlyInstanceOf(UnavailableException.class)
                .hasMessageContaining("circuit breaker");
        assertThat(proxied()).hasSize(TightGuards.BREAKER_CALLS);
        assertThat(open(nurse, SeedRecords.RGD_PDF, "RGD").checksum())
                .isEqualTo(SeedRecords.sha256(SeedRecords.RGD_PDF));
        assertThat(HostPointers.asViewer().search(PointersExamples.SEVERAL).pointers())
                .isNotEmpty();
        assertThat(Host.asViewer().consent(SeedPatients.CONSENT_ONLY).returned())
                .isTrue();

        await().atMost(Duration.ofSeconds(15))
                .ignoreExceptions()
                .until(() -> open(nurse, SeedRecords.PDF).checksum().equals(SeedRecords.sha256(SeedRecords.PDF)));
    }

    @Test
    @Order(2)
    void goesOnWhileTheLocatorGetsNoCalls() {
        simulator.faults().add(Fault.once(FaultKind.HTML_500).times(-1).matching("DocumentReference"));
        HostPointers consultant = HostPointers.asPublisher();
        for (int i = 0; i < TightGuards.BREAKER_CALLS; i++) {
            catchThrowable(() -> consultant.delete(PointersExamples.WITH_POINTERS, PointersExamples.OWNED));
        }
        assertThatThrownBy(() -> consultant.search(PointersExamples.SEVERAL)).hasMessageContaining("circuit breaker");

        assertThat(open(nurse, SeedRecords.PDF).checksum()).isEqualTo(SeedRecords.sha256(SeedRecords.PDF));
    }

    @Test
    void refusesMoreFetchesAtOnceThanTheProxyShallBearFromWhicheverProvider() throws Exception {
        try (HeldCalls<FetchedRecord> underWay =
                HeldCalls.make("retrieve record", TightGuards.AT_ONCE, () -> open(nurse, SeedRecords.PDF))) {

            List<Throwable> more = Together.run(
                    TightGuards.AT_ONCE, 1, thread -> catchThrowable(() -> open(nurse, SeedRecords.RGD_PDF, "RGD")));

            assertThat(more)
                    .hasSize(TightGuards.AT_ONCE)
                    .allSatisfy(told -> assertThat(told)
                            .isExactlyInstanceOf(UnavailableException.class)
                            .hasMessageContaining("too many calls at once"));
            assertThat(underWay.release())
                    .hasSize(TightGuards.AT_ONCE)
                    .extracting(FetchedRecord::checksum)
                    .containsOnly(SeedRecords.sha256(SeedRecords.PDF));
        }
        assertThat(proxied()).hasSize(TightGuards.AT_ONCE);
    }
}
