package io.spinebridge.payara;

import static io.spinebridge.payara.EditingExamples.CONSENT;
import static io.spinebridge.payara.EditingExamples.LARGE_PRINT;
import static io.spinebridge.payara.EditingExamples.LEARNING;
import static io.spinebridge.payara.EditingExamples.MENTAL_HEALTH;
import static io.spinebridge.payara.EditingExamples.MISTAKE;
import static io.spinebridge.payara.EditingExamples.WITHOUT_RECORD;
import static io.spinebridge.payara.EditingExamples.WITH_RECORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.spinebridge.api.ConflictException;
import io.spinebridge.api.CorrectionIncompleteException;
import io.spinebridge.api.DuplicateException;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.RejectedException;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.PendingAdjustmentChange;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.api.adjustments.Reconciliation;
import io.spinebridge.harness.FurtherAccounts;
import io.spinebridge.harness.GuardLimits;
import io.spinebridge.harness.HostAdjustments;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.SpineRequests;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.server.SpineSimulator;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes that are overtaken by another's, whose answer gets lost, or that get half-way. */
@InPayara(
        settings = {
            "spinebridge.timeout.read=PT8S",
            "spinebridge.retry-after.max=PT1S",
            GuardLimits.ADJUSTMENTS_NEVER_BROKEN
        })
class EditingLostAnswersIT {

    private final SpineSimulator simulator = PayaraForTests.simulator();
    private final HostAdjustments editor = HostAdjustments.asEditor();

    @Test
    void aConflictIsTheSpinesOwnWhenTheOtherEditorWasFasterByAHair() throws Exception {
        Conditions seenByBoth = editor.conditions(WITH_RECORD, ConditionKind.IMPAIRMENT);
        HostAdjustments other = HostAdjustments.as(FurtherAccounts.secondEditor());
        Conditions[] stored = new Conditions[1];

        SpineException told = overtaken(
                "read List",
                () -> editor.addCondition(WITH_RECORD, seenByBoth, LEARNING),
                () -> stored[0] = other.addCondition(WITH_RECORD, seenByBoth, MENTAL_HEALTH));

        assertThat(told).isInstanceOf(ConflictException.class);
        assertThat(told.error().httpStatus()).isEqualTo(409);
        assertThat(editor.conditions(WITH_RECORD, ConditionKind.IMPAIRMENT)).isEqualTo(stored[0]);
        assertThat(SpineRequests.changesInWords()).containsExactlyInAnyOrder("update List 200", "update List 409");
    }

    @Test
    void aSecondConsentIsRefusedByTheSpineWhenTheOtherEditorWasFasterByAHair() throws Exception {
        HostAdjustments other = HostAdjustments.as(FurtherAccounts.secondEditor());

        SpineException told = overtaken(
                "search Consent",
                () -> editor.recordConsent(WITHOUT_RECORD, CONSENT),
                () -> other.recordConsent(WITHOUT_RECORD, NewConsent.by(ProxyRole.ATTORNEY)));

        assertThat(told).isInstanceOf(DuplicateException.class);
        assertThat(told.error().httpStatus()).isEqualTo(422);
        assertThat(editor.consent(WITHOUT_RECORD).entries())
                .singleElement()
                .satisfies(consent -> assertThat(consent.proxyRole()).contains(ProxyRole.ATTORNEY));
    }

    /** What becomes of a change when another is made between its look at the record and its being sent. */
    private SpineException overtaken(String look, Runnable change, Runnable faster) throws InterruptedException {
        SpineRequests.forget();
        simulator.faults().add(Fault.once(FaultKind.DELAY).matching(look).milliseconds(4000));
        CompletableFuture<Void> slow = CompletableFuture.runAsync(change);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> SpineRequests.interactions().contains(look));
        faster.run();
        try {
            slow.get();
            throw new AssertionError("The change was made, although it was overtaken: " + simulator.evidence());
        } catch (ExecutionException failed) {
            return (SpineException) failed.getCause();
        }
    }

    @ParameterizedTest
    @MethodSource("io.spinebridge.payara.EditingChange#all")
    void aChangeWhoseAnswerWasLostIsFoundToBeMade(EditingChange change) {
        assertThat(editor.reconcile(lost(FaultKind.RESET_AFTER, change))).isEqualTo(Reconciliation.MADE);

        assertThat(SpineRequests.changes()).as("sent once").hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("io.spinebridge.payara.EditingChange#all")
    void aChangeThatNeverArrivedIsFoundNotToBeMadeAndCanBeMadeThen(EditingChange change) {
        PendingAdjustmentChange pending = lost(FaultKind.RESET_BEFORE, change);

        assertThat(editor.reconcile(pending)).as("may be under way still").isEqualTo(Reconciliation.UNCLEAR);
        assertThat(editor.reconcile(sentLongAgo(pending))).isEqualTo(Reconciliation.NOT_MADE);
        assertThat(SpineRequests.changes()).as("sent once").hasSize(1);
        change.make(editor, editor.read(change.patient()));
        assertThat(SpineRequests.changes()).hasSize(2);
    }

    private PendingAdjustmentChange lost(FaultKind kind, EditingChange change) {
        AdjustmentRecord seen = editor.read(change.patient());
        simulator.faults().add(fault(kind, "POST", 0, ""));
        simulator.faults().add(fault(kind, "PUT", 0, ""));

        OutcomeUnknownException lost =
                catchThrowableOfType(() -> change.make(editor, seen), OutcomeUnknownException.class);
        simulator.faults().clear();
        return (PendingAdjustmentChange) lost.pending().orElseThrow();
    }

    /** As if its time-outs had passed. */
    private static PendingAdjustmentChange sentLongAgo(PendingAdjustmentChange pending) {
        return new PendingAdjustmentChange(
                pending.kind(),
                pending.patient(),
                pending.entryId(),
                pending.versionId(),
                pending.conditionId(),
                pending.conditionKind(),
                pending.what(),
                pending.roleProfileId(),
                pending.sent().minus(Duration.ofHours(1)));
    }

    @Test
    void aCorrectionWhoseSecondHalfIsRefusedSaysThatTheOldEntryIsGone() {
        CorrectionIncompleteException told = halfDone(fault(FaultKind.OUTCOME, "POST", 422, "INVALID_RESOURCE"));

        assertThat(told.secondHalf()).isInstanceOf(RejectedException.class);
        assertThat(editor.adjustments(WITH_RECORD).entries()).hasSize(4);
    }

    @Test
    void aCorrectionWhoseSecondAnswerIsLostCanBeReconciled() {
        CorrectionIncompleteException told = halfDone(fault(FaultKind.RESET_AFTER, "POST", 0, ""));

        OutcomeUnknownException lost = (OutcomeUnknownException) told.secondHalf();
        assertThat(editor.reconcile(lost.pending().orElseThrow())).isEqualTo(Reconciliation.MADE);
        assertThat(editor.adjustments(WITH_RECORD).entries()).hasSize(5);
    }

    @Test
    void aCorrectionWhoseFirstHalfFailsChangesNothing() {
        Adjustment seen = editor.adjustments(WITH_RECORD).entries().get(0);
        simulator.faults().add(fault(FaultKind.OUTCOME, "PUT", 409, "CONFLICT"));

        assertThatThrownBy(() -> editor.correctAdjustment(WITH_RECORD, seen, MISTAKE, LARGE_PRINT))
                .isInstanceOf(ConflictException.class);
        assertThat(SpineRequests.changes()).hasSize(1);
        assertThat(editor.adjustments(WITH_RECORD).entries()).hasSize(5).contains(seen);
    }

    private CorrectionIncompleteException halfDone(Fault fault) {
        Adjustment seen = editor.adjustments(WITH_RECORD).entries().get(0);
        simulator.faults().add(fault);
        CorrectionIncompleteException told = catchThrowableOfType(
                () -> editor.correctAdjustment(WITH_RECORD, seen, MISTAKE, LARGE_PRINT),
                CorrectionIncompleteException.class);
        assertThat(SpineRequests.changes())
                .extracting(request -> request.method())
                .containsExactly("PUT", "POST");
        assertThat(editor.reread(seen).current().orElseThrow().active()).isFalse();
        return told;
    }

    private static Fault fault(FaultKind kind, String method, int status, String code) {
        return new Fault(kind, 1, "", method, status, code, "a fault on demand", "", 0);
    }
}
