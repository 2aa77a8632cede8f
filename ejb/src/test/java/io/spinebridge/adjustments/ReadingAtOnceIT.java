package io.spinebridge.adjustments;

import static io.spinebridge.adjustments.ReadingIT.patient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.audit.AuditEntry;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.WithTestSpine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** A whole record, whose parts are read on several threads. */
@Timeout(60)
@WithTestSpine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingAtOnceIT {

    private static final NhsNumber PATIENT = patient(SeedPatients.FULL_RECORD);
    private static final Map<SpineUser, NhsNumber> PATIENTS = Map.of(
            SpineUser.of("555254240100", "RXA"),
            PATIENT,
            SpineUser.of("555254240101", "RXA"),
            patient(SeedPatients.BEST_INTEREST));
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final int ROUNDS = 6;
    private static final SpineUser SOMEBODY_ELSE = SpineUser.of("555254240199", "RXA");

    private final ThreadLocal<SpineUser> user = ThreadLocal.withInitial(() -> SOMEBODY_ELSE);
    private final TestSpine spine;
    private final SpineSimulator simulator;
    private ExecutorService threads;

    ReadingAtOnceIT(TestSpine spine) {
        this.spine = spine;
        this.simulator = spine.simulator();
    }

    @BeforeEach
    void begin() {
        threads = Executors.newCachedThreadPool();
        simulator.faults().clear();
    }

    @AfterEach
    void end() {
        simulator.faults().clear();
        threads.shutdownNow();
    }

    @Test
    void asksForAllButTheConsentAtOnce() {
        Wire wire = Wire.beside(spine, user::get, threads);
        simulator.faults().add(Fault.holdUntil(1).matching("Consent"), Fault.holdUntil(4));

        AdjustmentRecord record = wire.bean().read(PATIENT);

        assertThat(record).isEqualTo(Wire.to(spine).bean().read(PATIENT));
        assertThat(wire.audit).hasSize(10);
    }

    @Test
    void isTheCallersOwnWhoeverElseTheThreadsWorkedFor() throws Exception {
        Wire wire = Wire.beside(spine, user::get, threads);
        List<Future<AdjustmentRecord>> reads = new ArrayList<>();
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            for (int i = 0; i < ROUNDS; i++) {
                PATIENTS.forEach((who, whose) -> reads.add(callers.submit(() -> {
                    user.set(who);
                    return wire.bean().read(whose);
                })));
            }
            for (Future<AdjustmentRecord> read : reads) {
                assertThat(read.get().exists()).isTrue();
            }
        } finally {
            callers.shutdownNow();
        }

        assertThat(wire.audit)
                .hasSize(2 * ROUNDS * 10)
                .extracting(AuditEntry::request)
                .allSatisfy(request -> assertThat(request.patient()).contains(PATIENTS.get(request.caller())));
    }

    @Test
    void oneThatFailsEndsTheOthersAndIsWhatIsThrown() {
        List<Runnable> adjustments = new ArrayList<>();
        Wire wire = Wire.beside(spine.with("spinebridge.timeout.read", "PT20S"), user::get, work -> {
            // The adjustments are the first that are offered: their turn comes when all others wait for an answer.
            if (adjustments.isEmpty()) {
                adjustments.add(work);
                threads.execute(() -> {
                    await().atMost(LONG).until(() -> simulator.faults().held() == 3);
                    work.run();
                });
            } else {
                threads.execute(work);
            }
        });
        simulator
                .faults()
                .add(
                        Fault.holdUntil(1).matching("Consent"),
                        Fault.outcome(403, "ACCESS_DENIED").matching("Flag"),
                        Fault.once(FaultKind.HOLD).times(-1));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> wire.bean().read(PATIENT));

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(wire.audit)
                        .filteredOn(AuditEntry.Answer.class::isInstance)
                        .extracting(AuditEntry::outcome)
                        .containsExactlyInAnyOrder(
                                "ok",
                                "AccessDeniedException",
                                "UnavailableException",
                                "UnavailableException",
                                "UnavailableException"));
    }
}
