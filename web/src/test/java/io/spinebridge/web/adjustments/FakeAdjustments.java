package io.spinebridge.web.adjustments;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.PendingChange;
import io.spinebridge.api.SpineException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Stands in for the EJB: answers whole records as it is told, and remembers who was asked for. */
public final class FakeAdjustments implements ReasonableAdjustments {

    private final List<NhsNumber> asked = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final Function<NhsNumber, AdjustmentRecord> initially;
    private volatile Function<NhsNumber, AdjustmentRecord> answer;
    private volatile Function<Change, SpineException> outcome = change -> null;
    private volatile Function<PendingChange, Reconciliation> reconciliation = pending -> Reconciliation.UNCLEAR;

    public FakeAdjustments(Function<NhsNumber, AdjustmentRecord> answer) {
        this.initially = answer;
        this.answer = answer;
    }

    /** As new. */
    public synchronized void reset() {
        asked.clear();
        changes.clear();
        answer = initially;
        outcome = change -> null;
        reconciliation = pending -> Reconciliation.UNCLEAR;
    }

    public void answer(Function<NhsNumber, AdjustmentRecord> with) {
        answer = with;
    }

    public synchronized List<NhsNumber> asked() {
        return List.copyOf(asked);
    }

    @Override
    public AdjustmentRecord read(NhsNumber patient) {
        synchronized (this) {
            asked.add(patient);
        }
        return answer.apply(patient);
    }

    @Override
    public Consents consent(NhsNumber patient) {
        throw new UnsupportedOperationException("the page reads whole records");
    }

    @Override
    public Adjustments adjustments(NhsNumber patient) {
        throw new UnsupportedOperationException("the page reads whole records");
    }

    @Override
    public Conditions conditions(NhsNumber patient, ConditionKind kind) {
        throw new UnsupportedOperationException("the page reads whole records");
    }

    @Override
    public Reread<Consent> reread(Consent known) {
        throw new UnsupportedOperationException("the page reads whole records");
    }

    @Override
    public Reread<Adjustment> reread(Adjustment known) {
        throw new UnsupportedOperationException("the page reads whole records");
    }

    @Override
    public Reread<Conditions> reread(Conditions known) {
        throw new UnsupportedOperationException("the page reads whole records");
    }

    /** Lets every change end like this; an answer of null is taken as success. */
    public void changes(Function<Change, SpineException> with) {
        outcome = with;
    }

    /** Tells every {@link #reconcile} what became of a change. */
    public void reconciles(Function<PendingChange, Reconciliation> with) {
        reconciliation = with;
    }

    /** What was asked to be changed, in order. */
    public synchronized List<Change> changes() {
        return List.copyOf(changes);
    }

    /** One call of the service. */
    public record Change(String operation, Object known, Object entry, Object value, RemovalCause cause) {}

    private void change(String operation, Object known, Object entry, Object value, RemovalCause cause) {
        Change change = new Change(operation, known, entry, value, cause);
        synchronized (this) {
            changes.add(change);
        }
        SpineException failure = outcome.apply(change);
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public Consent recordConsent(NhsNumber patient, NewConsent consent) {
        change("recordConsent", null, null, consent, null);
        return null;
    }

    @Override
    public Adjustment addAdjustment(NhsNumber patient, NewAdjustment adjustment) {
        change("addAdjustment", null, null, adjustment, null);
        return null;
    }

    @Override
    public Adjustment removeAdjustment(NhsNumber patient, Adjustment known, RemovalCause cause) {
        change("removeAdjustment", known, null, null, cause);
        return null;
    }

    @Override
    public Adjustment correctAdjustment(
            NhsNumber patient, Adjustment known, RemovalCause cause, NewAdjustment replacement) {
        change("correctAdjustment", known, null, replacement, cause);
        return null;
    }

    @Override
    public Conditions addCondition(NhsNumber patient, Conditions known, NewCondition condition) {
        change("addCondition", known, null, condition, null);
        return null;
    }

    @Override
    public Conditions removeCondition(NhsNumber patient, Conditions known, HealthCondition entry, RemovalCause cause) {
        change("removeCondition", known, entry, null, cause);
        return null;
    }

    @Override
    public Conditions correctCondition(
            NhsNumber patient, Conditions known, HealthCondition entry, RemovalCause cause, NewCondition replacement) {
        change("correctCondition", known, entry, replacement, cause);
        return null;
    }

    @Override
    public void withdrawConsent(NhsNumber patient, Consent known, RemovalCause cause) {
        change("withdrawConsent", known, null, null, cause);
    }

    @Override
    public void removeRecord(NhsNumber patient, RemovalCause cause) {
        change("removeRecord", null, null, null, cause);
    }

    @Override
    public Reconciliation reconcile(PendingChange pending) {
        return reconciliation.apply(pending);
    }
}
