package io.spinebridge.adjustments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.ConflictException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.RejectedException;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.audit.AuditEntry;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.testing.Audited;
import io.spinebridge.testing.DamagedRefusal;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.WithTestSpine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The status decides what a refusal is, however little of its body can be read. */
@Timeout(120)
@WithTestSpine
class DamagedRefusalsIT {

    private static final NhsNumber PATIENT = new NhsNumber(SeedPatients.FOR_CHANGES);
    private static final NewAdjustment WANTED = NewAdjustment.freeText(AdjustmentCategory.BESPOKE, "Call her Sam");
    private static final Map<Integer, Class<? extends SpineException>> OF_A_WRITE = new LinkedHashMap<>();

    static {
        for (int status : List.of(400, 418, 422, 501)) {
            OF_A_WRITE.put(status, RejectedException.class);
        }
        for (int status : List.of(401, 403)) {
            OF_A_WRITE.put(status, AccessDeniedException.class);
        }
        for (int status : List.of(404)) {
            OF_A_WRITE.put(status, RecordNotFoundException.class);
        }
        for (int status : List.of(409)) {
            OF_A_WRITE.put(status, ConflictException.class);
        }
        for (int status : List.of(302, 429)) {
            OF_A_WRITE.put(status, UnavailableException.class);
        }
        for (int status : List.of(500, 504)) {
            OF_A_WRITE.put(status, OutcomeUnknownException.class);
        }
    }

    private final SpineSimulator simulator;
    private final Wire wire;

    DamagedRefusalsIT(TestSpine spine) {
        this.simulator = spine.simulator();
        // The circuit breaker would hold back what comes after so many failures.
        this.wire = Wire.to(spine.with(Map.of(
                "spinebridge.timeout.call", "PT5S",
                "spinebridge.adjustments.guard.breaker.failures-percent", "100")));
    }

    @ParameterizedTest
    @EnumSource
    void aWriteEndsAsItsStatusSays(DamagedRefusal damage) {
        OF_A_WRITE.forEach((status, expected) -> {
            simulator.faults().add(Fault.answer(status, damage.answer()).to("POST"));

            Throwable failure = catchThrowable(() -> wire.bean().addAdjustment(PATIENT, WANTED));

            assertThat(failure).as("HTTP %d", status).isExactlyInstanceOf(expected);
            assertThat(((SpineException) failure).error().httpStatus()).isEqualTo(status);
            assertThat(((SpineException) failure).error().spineCode())
                    .isEqualTo(damage.isReadable() ? "ODD_REQUEST" : "");
            AuditEntry last = wire.audit.get(wire.audit.size() - 1);
            assertThat(Audited.answer(last).httpStatus()).isEqualTo(status);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aReadEndsAsItsStatusSays(DamagedRefusal damage) {
        OF_A_WRITE.forEach((status, expected) -> {
            if (expected == UnavailableException.class || expected == OutcomeUnknownException.class) {
                // Repeated, and seen with the writes already.
                return;
            }
            simulator.faults().add(Fault.answer(status, damage.answer()));

            Throwable failure = catchThrowable(() -> wire.reader().consents(PATIENT));

            assertThat(failure).as("HTTP %d", status).isExactlyInstanceOf(expected);
        });
    }
}
