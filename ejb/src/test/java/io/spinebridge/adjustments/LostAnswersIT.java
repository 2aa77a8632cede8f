package io.spinebridge.adjustments;

import static io.spinebridge.adjustments.ReadingIT.patient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spinebridge.api.CorrectionIncompleteException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.PendingChange;
import io.spinebridge.api.RejectedException;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.adjustments.Reconciliation;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.WithTestSpine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes whose answer is lost: nothing is sent twice, and re-reading tells as much as can be told. */
@WithTestSpine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostAnswersIT {

    private static final RemovalCause CAUSE = EditKind.CAUSE;
    private static final NewAdjustment CALL_HER_SAM =
            NewAdjustment.freeText(AdjustmentCategory.BESPOKE, "Call her Sam");

    private final EditingRig rig;
    private final ReasonableAdjustments nurse;
    private final ReasonableAdjustments nurseLater;
    private final ReasonableAdjustments doctor;

    LostAnswersIT(TestSpine spine) {
        rig = new EditingRig(spine);
        nurse = rig.as(EditingRig.NURSE);
        nurseLater = rig.later(Duration.ofMinutes(10), EditingRig.NURSE);
        doctor = rig.as(EditingRig.DOCTOR);
    }

    @ParameterizedTest
    @EnumSource(EditKind.class)
    void aChangeThatWasMadeIsFoundOut(EditKind kind) {
        PendingChange pending = lost(FaultKind.RESET_AFTER, kind);

        assertThat(nurse.reconcile(pending)).isEqualTo(Reconciliation.MADE);
        assertThat(rig.writes()).as("nothing is sent twice").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(EditKind.class)
    void aChangeThatWasNotMadeIsFoundOutAndCanBeMadeThen(EditKind kind) {
        PendingChange pending = lost(FaultKind.RESET_BEFORE, kind);

        assertThat(nurse.reconcile(pending)).as("may be under way still").isEqualTo(Reconciliation.UNCLEAR);
        assertThat(nurseLater.reconcile(pending)).isEqualTo(Reconciliation.NOT_MADE);
        assertThat(rig.writes()).as("nothing is sent twice").hasSize(1);
        kind.make(nurse);
        assertThat(rig.writes()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"TRUNCATED", "WRONG_CONTENT_TYPE", "EMPTY_BODY"})
    void anAnswerThatCannotBeReadIsALostOne(FaultKind fault) {
        assertThat(nurse.reconcile(lost(fault, EditKind.FURTHER_IMPAIRMENT))).isEqualTo(Reconciliation.MADE);
        assertThat(rig.writes()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(EditKind.class)
    void whatIsPendingCanBeStoredAndAskedForLater(EditKind kind) throws Exception {
        PendingChange pending = lost(FaultKind.RESET_AFTER, kind);

        PendingChange stored =
                (PendingChange) new ObjectInputStream(new ByteArrayInputStream(serialised(pending))).readObject();

        assertThat(stored).isEqualTo(pending);
        assertThat(stored.toString()).doesNotContain(kind.patient().value());
        assertThat(nurse.reconcile(stored)).isEqualTo(Reconciliation.MADE);
    }

    @Test
    void theExceptionItselfCanBeStored() throws Exception {
        OutcomeUnknownException lost = catchThrowableOfType(
                OutcomeUnknownException.class,
                () -> lose(FaultKind.RESET_AFTER, EditKind.REMOVE_ADJUSTMENT.after(nurse)));

        OutcomeUnknownException stored = (OutcomeUnknownException)
                new ObjectInputStream(new ByteArrayInputStream(serialised(lost))).readObject();

        assertThat(stored.pending()).isEqualTo(lost.pending()).isPresent();
        assertThat(stored.error()).isEqualTo(lost.error());
    }

    @Test
    void noPatientStandsInTheMessageOfALostChange() {
        for (EditKind kind : EditKind.values()) {
            rig.reset();
            Throwable lost = catchThrowableOfType(
                    OutcomeUnknownException.class, () -> lose(FaultKind.RESET_AFTER, kind.after(nurse)));
            for (; lost != null; lost = lost.getCause()) {
                assertThat(String.valueOf(lost.getMessage()))
                        .doesNotContain(kind.patient().value());
            }
        }
    }

    @Test
    void aConsentOfSomeoneElseIsNotTakenForOurs() {
        PendingChange pending = lost(FaultKind.RESET_BEFORE, EditKind.RECORD_CONSENT);
        doctor.recordConsent(EditKind.RECORD_CONSENT.patient(), NewConsent.by(ProxyRole.PATIENT));

        assertThat(nurse.reconcile(pending)).isEqualTo(Reconciliation.UNCLEAR);
    }

    @ParameterizedTest
    @CsvSource({"Call her Sam, UNCLEAR", "call  HER sam!, UNCLEAR", "Wave at her, NOT_MADE"})
    void anAdjustmentOfSomeoneElseIsNotTakenForOurs(String text, Reconciliation told) {
        PendingChange pending = lost(FaultKind.RESET_BEFORE, EditKind.ADD_FREE_TEXT_ADJUSTMENT);
        doctor.addAdjustment(
                EditKind.ADD_FREE_TEXT_ADJUSTMENT.patient(),
                NewAdjustment.freeText(AdjustmentCategory.BESPOKE, text).withNotes("not Samantha"));

        assertThat(nurseLater.reconcile(pending)).isEqualTo(told);
    }

    @Test
    void anAdjustmentIsNeitherMadeNorNotMadeOnceTheRecordIsGone() {
        PendingChange pending = lost(FaultKind.RESET_AFTER, EditKind.ADD_FREE_TEXT_ADJUSTMENT);
        doctor.removeRecord(EditKind.ADD_FREE_TEXT_ADJUSTMENT.patient(), CAUSE);

        assertThat(nurse.reconcile(pending)).isEqualTo(Reconciliation.UNCLEAR);
    }

    @Test
    void aRemovalBySomeoneElseIsNotTakenForOurs() {
        PendingChange pending = lost(FaultKind.RESET_BEFORE, EditKind.REMOVE_ADJUSTMENT);
        EditKind.REMOVE_ADJUSTMENT.make(doctor);

        assertThat(nurse.reconcile(pending)).isEqualTo(Reconciliation.UNCLEAR);
    }

    @ParameterizedTest
    @EnumSource(
            value = EditKind.class,
            names = {
                "FIRST_IMPAIRMENT",
                "FURTHER_IMPAIRMENT",
                "CORRECT_IMPAIRMENT",
                "FIRST_UNDERLYING_CONDITION",
                "FURTHER_UNDERLYING_CONDITION",
                "CORRECT_UNDERLYING_CONDITION"
            })
    void aConditionThatSomeoneElseRemovedMeanwhileIsNotCalledNotMade(EditKind kind) {
        PendingChange pending = lost(FaultKind.RESET_AFTER, kind);
        ConditionKind list = list(kind);
        Conditions now = doctor.conditions(kind.patient(), list);
        doctor.removeCondition(
                kind.patient(), now, now.entries().get(now.entries().size() - 1), CAUSE);

        assertThat(nurse.reconcile(pending)).isEqualTo(Reconciliation.UNCLEAR);
    }

    @ParameterizedTest
    @EnumSource(
            value = EditKind.class,
            names = {
                "FURTHER_IMPAIRMENT",
                "REMOVE_IMPAIRMENT",
                "CORRECT_UNDERLYING_CONDITION",
                "REMOVE_UNDERLYING_CONDITION"
            })
    void aConditionIsNeitherMadeNorNotMadeOnceTheRecordIsGone(EditKind kind) {
        PendingChange pending = lost(FaultKind.RESET_BEFORE, kind);
        doctor.removeRecord(kind.patient(), CAUSE);

        assertThat(nurse.reconcile(pending)).isEqualTo(Reconciliation.UNCLEAR);
    }

    @Test
    void aRemovalOfAConditionThatIsStillThereWasNotMadeWhateverElseChanged() {
        PendingChange pending = lost(FaultKind.RESET_BEFORE, EditKind.REMOVE_IMPAIRMENT);
        EditKind.FURTHER_IMPAIRMENT.make(doctor);

        assertThat(nurseLater.reconcile(pending)).isEqualTo(Reconciliation.NOT_MADE);
    }

    @ParameterizedTest
    @EnumSource(
            value = EditKind.class,
            names = {"WITHDRAW_CONSENT", "REMOVE_RECORD"})
    void aRecordThatSomeoneElseBeganAnewIsNotTakenForTheOldOne(EditKind kind) {
        PendingChange pending = lost(FaultKind.RESET_AFTER, kind);
        doctor.recordConsent(kind.patient(), NewConsent.by(ProxyRole.ATTORNEY));

        assertThat(nurse.reconcile(pending)).isEqualTo(Reconciliation.UNCLEAR);
    }

    @Test
    void anotherServicesPendingChangeIsRefused() {
        assertThatThrownBy(() -> nurse.reconcile(new PendingChange() {})).isInstanceOf(InvalidInputException.class);
        assertThat(rig.simulator.evidence()).isEmpty();
    }

    @Test
    void aCorrectionWhoseSecondHalfIsRefusedSaysThatTheOldEntryIsGone() {
        NhsNumber patient = patient(SeedPatients.FOR_CHANGES);
        Adjustment seen = nurse.adjustments(patient).entries().get(0);
        rig.simulator.faults().add(new Fault(FaultKind.OUTCOME, 1, "", "POST", 422, "INVALID_RESOURCE", "", "", 0));

        CorrectionIncompleteException half = catchThrowableOfType(
                CorrectionIncompleteException.class, () -> nurse.correctAdjustment(patient, seen, CAUSE, CALL_HER_SAM));

        assertThat(half.secondHalf()).isInstanceOf(RejectedException.class);
        assertThat(half).hasMessageContaining("was not recorded");
        assertThat(nurse.adjustments(patient).entries()).doesNotContain(seen).noneMatch(LostAnswersIT::callsHerSam);
        nurse.addAdjustment(patient, CALL_HER_SAM);
        assertThat(nurse.adjustments(patient).entries())
                .filteredOn(LostAnswersIT::callsHerSam)
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"RESET_AFTER", "RESET_BEFORE"})
    void aCorrectionWhoseSecondAnswerIsLostCanBeReconciled(FaultKind fault) {
        NhsNumber patient = patient(SeedPatients.FOR_CHANGES);
        Adjustment seen = nurse.adjustments(patient).entries().get(0);
        rig.simulator.faults().add(new Fault(fault, 1, "", "POST", 0, "", "", "", 0));

        CorrectionIncompleteException half = catchThrowableOfType(
                CorrectionIncompleteException.class, () -> nurse.correctAdjustment(patient, seen, CAUSE, CALL_HER_SAM));

        assertThat(half).hasMessageContaining("may not have been recorded");
        OutcomeUnknownException second = (OutcomeUnknownException) half.secondHalf();
        assertThat(nurseLater.reconcile(second.pending().orElseThrow()))
                .isEqualTo(fault == FaultKind.RESET_AFTER ? Reconciliation.MADE : Reconciliation.NOT_MADE);
        assertThat(rig.writes()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"RESET_AFTER", "RESET_BEFORE"})
    void aCorrectionWhoseFirstAnswerIsLostGoesNoFurther(FaultKind fault) {
        NhsNumber patient = patient(SeedPatients.FOR_CHANGES);
        Adjustment seen = nurse.adjustments(patient).entries().get(0);
        rig.simulator.faults().add(new Fault(fault, 1, "", "PUT", 0, "", "", "", 0));

        OutcomeUnknownException lost = catchThrowableOfType(
                OutcomeUnknownException.class, () -> nurse.correctAdjustment(patient, seen, CAUSE, CALL_HER_SAM));

        assertThat(nurseLater.reconcile(lost.pending().orElseThrow()))
                .isEqualTo(fault == FaultKind.RESET_AFTER ? Reconciliation.MADE : Reconciliation.NOT_MADE);
        assertThat(rig.writes()).hasSize(1);
    }

    private PendingChange lost(FaultKind fault, EditKind kind) {
        Runnable change = kind.after(nurse);
        OutcomeUnknownException lost = catchThrowableOfType(OutcomeUnknownException.class, () -> lose(fault, change));
        assertThat(lost).as("the answer is lost").isNotNull().hasMessageContaining("may or may not");
        return lost.pending().orElseThrow();
    }

    private void lose(FaultKind fault, Runnable change) {
        Stream.of("POST", "PUT")
                .forEach(method -> rig.simulator.faults().add(new Fault(fault, 1, "", method, 0, "", "", "", 0)));
        try {
            change.run();
        } finally {
            rig.simulator.faults().clear();
        }
    }

    private static byte[] serialised(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    private static ConditionKind list(EditKind kind) {
        return kind.name().endsWith("UNDERLYING_CONDITION")
                ? ConditionKind.UNDERLYING_CONDITION
                : ConditionKind.IMPAIRMENT;
    }

    private static boolean callsHerSam(Adjustment entry) {
        return entry.what().shown().equals("Call her Sam");
    }
}
