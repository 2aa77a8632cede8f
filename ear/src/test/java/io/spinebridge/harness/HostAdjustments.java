package io.spinebridge.harness;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.PendingChange;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.Adjustments;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.Consents;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.adjustments.Reconciliation;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.Reread;
import io.spinebridge.environment.Account;
import io.spinebridge.host.AdjustmentsOperation;
import io.spinebridge.host.HostStep;
import java.io.Serializable;

/**
 * Spinebridge as the host's EJB reaches it, for tests that are in another JVM: each call becomes one of the host's EJB, and throws what
 * arrived there. Thread safe.
 */
public final class HostAdjustments implements ReasonableAdjustments {

    private final HostCalls calls;

    private HostAdjustments(Account user) {
        this.calls = new HostCalls(user);
    }

    /** Calls as somebody. */
    public static HostAdjustments as(Account user) {
        return new HostAdjustments(user);
    }

    /** Calls as a nurse who may read. */
    public static HostAdjustments asViewer() {
        return as(PayaraForTests.environment().accounts().viewer());
    }

    /** Calls as a consultant who may read and change. */
    public static HostAdjustments asEditor() {
        return as(PayaraForTests.environment().accounts().editor());
    }

    @Override
    public AdjustmentRecord read(NhsNumber patient) {
        return call(AdjustmentRecord.class, AdjustmentsOperation.READ, patient);
    }

    @Override
    public Consents consent(NhsNumber patient) {
        return call(Consents.class, AdjustmentsOperation.CONSENT, patient);
    }

    @Override
    public Adjustments adjustments(NhsNumber patient) {
        return call(Adjustments.class, AdjustmentsOperation.ADJUSTMENTS, patient);
    }

    @Override
    public Conditions conditions(NhsNumber patient, ConditionKind kind) {
        return call(Conditions.class, AdjustmentsOperation.CONDITIONS, patient, kind);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Reread<Consent> reread(Consent known) {
        return call(Reread.class, AdjustmentsOperation.REREAD_CONSENT, known);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Reread<Adjustment> reread(Adjustment known) {
        return call(Reread.class, AdjustmentsOperation.REREAD_ADJUSTMENT, known);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Reread<Conditions> reread(Conditions known) {
        return call(Reread.class, AdjustmentsOperation.REREAD_CONDITIONS, known);
    }

    @Override
    public Consent recordConsent(NhsNumber patient, NewConsent consent) {
        return call(Consent.class, AdjustmentsOperation.RECORD_CONSENT, patient, consent);
    }

    @Override
    public Adjustment addAdjustment(NhsNumber patient, NewAdjustment adjustment) {
        return call(Adjustment.class, AdjustmentsOperation.ADD_ADJUSTMENT, patient, adjustment);
    }

    @Override
    public Adjustment removeAdjustment(NhsNumber patient, Adjustment known, RemovalCause cause) {
        return call(Adjustment.class, AdjustmentsOperation.REMOVE_ADJUSTMENT, patient, known, cause);
    }

    @Override
    public Adjustment correctAdjustment(
            NhsNumber patient, Adjustment known, RemovalCause cause, NewAdjustment replacement) {
        return call(Adjustment.class, AdjustmentsOperation.CORRECT_ADJUSTMENT, patient, known, cause, replacement);
    }

    @Override
    public Conditions addCondition(NhsNumber patient, Conditions known, NewCondition condition) {
        return call(Conditions.class, AdjustmentsOperation.ADD_CONDITION, patient, known, condition);
    }

    @Override
    public Conditions removeCondition(NhsNumber patient, Conditions known, HealthCondition entry, RemovalCause cause) {
        return call(Conditions.class, AdjustmentsOperation.REMOVE_CONDITION, patient, known, entry, cause);
    }

    @Override
    public Conditions correctCondition(
            NhsNumber patient, Conditions known, HealthCondition entry, RemovalCause cause, NewCondition replacement) {
        return call(
                Conditions.class, AdjustmentsOperation.CORRECT_CONDITION, patient, known, entry, cause, replacement);
    }

    @Override
    public void withdrawConsent(NhsNumber patient, Consent known, RemovalCause cause) {
        call(Serializable.class, AdjustmentsOperation.WITHDRAW_CONSENT, patient, known, cause);
    }

    @Override
    public void removeRecord(NhsNumber patient, RemovalCause cause) {
        call(Serializable.class, AdjustmentsOperation.REMOVE_RECORD, patient, cause);
    }

    @Override
    public Reconciliation reconcile(PendingChange pending) {
        return call(Reconciliation.class, AdjustmentsOperation.RECONCILE, pending);
    }

    private <T> T call(Class<T> type, AdjustmentsOperation operation, Serializable... arguments) {
        return type.cast(calls.take(HostStep.of(operation, arguments)));
    }
}
