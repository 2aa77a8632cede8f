package io.spinebridge.payara;

import static io.spinebridge.payara.EditingExamples.AUTISM;
import static io.spinebridge.payara.EditingExamples.CONSENT;
import static io.spinebridge.payara.EditingExamples.CONSENT_ONLY;
import static io.spinebridge.payara.EditingExamples.EASY_READ;
import static io.spinebridge.payara.EditingExamples.LARGE_PRINT;
import static io.spinebridge.payara.EditingExamples.LEARNING;
import static io.spinebridge.payara.EditingExamples.MISTAKE;
import static io.spinebridge.payara.EditingExamples.NOT_NEEDED;
import static io.spinebridge.payara.EditingExamples.WITHOUT_RECORD;
import static io.spinebridge.payara.EditingExamples.WITH_RECORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.PendingChange;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.PendingAdjustmentChange;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.RemovalReason;
import io.spinebridge.harness.GuardLimits;
import io.spinebridge.harness.HostAdjustments;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.SpineRequests;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.server.SpineSimulator;
import jakarta.ejb.EJBAccessException;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes that are refused: by the container, by Spinebridge, by the Spine. */
@InPayara(
        settings = {
            "spinebridge.timeout.read=PT8S",
            "spinebridge.retry-after.max=PT1S",
            GuardLimits.ADJUSTMENTS_NEVER_BROKEN
        })
class EditingFailuresIT {

    private final SpineSimulator simulator = PayaraForTests.simulator();
    private final HostAdjustments editor = HostAdjustments.asEditor();

    static Stream<Arguments> unacceptable() {
        return Stream.of(
                bad("a second consent", "consent", (spine, seen) -> spine.recordConsent(WITH_RECORD, CONSENT)),
                bad("no consent given", "consent", (spine, seen) -> spine.recordConsent(WITHOUT_RECORD, null)),
                bad("no patient", "NHS number", (spine, seen) -> spine.addAdjustment(null, EASY_READ)),
                bad(
                        "an adjustment without record",
                        "record",
                        (spine, seen) -> spine.addAdjustment(WITHOUT_RECORD, EASY_READ)),
                bad(
                        "a condition without record",
                        "record",
                        (spine, seen) -> spine.addCondition(
                                WITHOUT_RECORD, Conditions.none(ConditionKind.IMPAIRMENT), LEARNING)),
                bad(
                        "a removal without cause",
                        "removal reason",
                        (spine, seen) -> spine.removeAdjustment(
                                WITH_RECORD, seen.adjustments().entries().get(0), null)),
                bad(
                        "another patient's adjustment",
                        "entry",
                        (spine, seen) -> spine.removeAdjustment(
                                CONSENT_ONLY, seen.adjustments().entries().get(0), NOT_NEEDED)),
                bad(
                        "a diagnosis among the impairments",
                        "condition",
                        (spine, seen) -> spine.addCondition(WITH_RECORD, seen.impairments(), AUTISM)),
                bad(
                        "a change of the derived threshold",
                        "conditions",
                        (spine, seen) -> spine.addCondition(WITH_RECORD, seen.threshold(), LEARNING)),
                bad(
                        "another list's condition",
                        "condition",
                        (spine, seen) -> spine.removeCondition(
                                WITH_RECORD,
                                seen.impairments(),
                                seen.underlyingConditions().entries().get(0),
                                NOT_NEEDED)),
                bad(
                        "a correction without replacement",
                        "replacement",
                        (spine, seen) -> spine.correctAdjustment(
                                WITH_RECORD, seen.adjustments().entries().get(0), MISTAKE, null)),
                bad(
                        "a best-interest summary where none belongs",
                        "best-interest summary",
                        (spine, seen) -> spine.removeRecord(
                                WITH_RECORD,
                                new RemovalCause(RemovalReason.BEST_INTEREST, "As agreed", "Agreed with the family"))),
                bad(
                        "the removal of no record",
                        "record",
                        (spine, seen) -> spine.removeRecord(WITHOUT_RECORD, NOT_NEEDED)));
    }

    private static Arguments bad(
            String name, String field, BiConsumer<ReasonableAdjustments, AdjustmentRecord> action) {
        return Arguments.of(new EditingChange(name, WITH_RECORD, action), field);
    }

    @ParameterizedTest
    @MethodSource("io.spinebridge.payara.EditingChange#all")
    void aViewerIsRefusedByTheContainerAndNothingIsSent(EditingChange change) {
        HostAdjustments viewer = HostAdjustments.asViewer();
        AdjustmentRecord seen = viewer.read(change.patient());
        SpineRequests.forget();

        assertThatThrownBy(() -> change.make(viewer, seen)).isInstanceOf(EJBAccessException.class);
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void aViewerIsRefusedCorrectionAndReconciliationTooAndNothingIsSent() {
        HostAdjustments viewer = HostAdjustments.asViewer();
        Adjustment seen = viewer.adjustments(WITH_RECORD).entries().get(0);
        PendingChange pending = new PendingAdjustmentChange(
                PendingAdjustmentChange.Kind.REMOVE_RECORD,
                WITH_RECORD,
                "",
                "",
                "",
                null,
                null,
                "555254240100",
                Instant.now());
        SpineRequests.forget();

        assertThatThrownBy(() -> viewer.correctAdjustment(WITH_RECORD, seen, MISTAKE, LARGE_PRINT))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> viewer.reconcile(pending)).isInstanceOf(EJBAccessException.class);
        assertThat(simulator.evidence()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("io.spinebridge.payara.DocumentedErrors#all")
    void aDocumentedErrorOfACreationArrivesAsItsException(
            int status, String code, Class<? extends SpineException> expected) {
        simulator.faults().add(fault(FaultKind.OUTCOME, "POST", status, code));

        expectRefusal(() -> editor.addAdjustment(WITH_RECORD, EASY_READ), status, expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("io.spinebridge.payara.DocumentedErrors#all")
    void aDocumentedErrorOfAnUpdateArrivesAsItsException(
            int status, String code, Class<? extends SpineException> expected) {
        Conditions seen = editor.conditions(WITH_RECORD, ConditionKind.UNDERLYING_CONDITION);
        simulator.faults().add(fault(FaultKind.OUTCOME, "PUT", status, code));

        expectRefusal(
                () -> editor.removeCondition(WITH_RECORD, seen, seen.entries().get(0), NOT_NEEDED), status, expected);
        assertThat(editor.conditions(WITH_RECORD, ConditionKind.UNDERLYING_CONDITION))
                .isEqualTo(seen);
    }

    private static void expectRefusal(ThrowingCallable change, int status, Class<? extends SpineException> expected) {
        SpineException told = catchThrowableOfType(change, SpineException.class);

        assertThat(told).isExactlyInstanceOf(expected);
        assertThat(told.error().httpStatus()).isEqualTo(status);
        assertThat(told.error().traceId())
                .isEqualTo(SpineRequests.changes().get(0).header("TraceID"));
        assertThat(told.getMessage()).doesNotContain(WITH_RECORD.value());
        assertThat(SpineRequests.changes()).as("sent once").hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("unacceptable")
    void badInputIsRefusedNamingTheFieldAndNothingIsWritten(EditingChange change, String field) {
        AdjustmentRecord seen = editor.read(WITH_RECORD);

        InvalidInputException told = catchThrowableOfType(() -> change.make(editor, seen), InvalidInputException.class);

        assertThat(told.field()).isEqualTo(field);
        assertThat(SpineRequests.changes()).isEmpty();
        assertThat(editor.read(WITH_RECORD)).isEqualTo(seen);
    }

    @Test
    void whatIsRemovedAlreadyIsNotRemovedAgain() {
        AdjustmentRecord seen = editor.read(WITH_RECORD);
        Adjustment removed = editor.removeAdjustment(
                WITH_RECORD, seen.adjustments().entries().get(0), NOT_NEEDED);
        Conditions left = editor.removeCondition(
                WITH_RECORD, seen.impairments(), seen.impairments().entries().get(1), NOT_NEEDED);
        SpineRequests.forget();

        assertThatThrownBy(() -> editor.removeAdjustment(WITH_RECORD, removed, NOT_NEEDED))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("removed already");
        assertThatThrownBy(() -> editor.removeCondition(
                        WITH_RECORD, left, seen.impairments().entries().get(1), NOT_NEEDED))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("removed already");
        assertThat(SpineRequests.changes()).isEmpty();
    }

    private static Fault fault(FaultKind kind, String method, int status, String code) {
        return new Fault(kind, 1, "", method, status, code, "a fault on demand", "", 0);
    }
}
