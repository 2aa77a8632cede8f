package io.spinebridge.adjustments;

import io.spinebridge.api.CorrectionIncompleteException;
import io.spinebridge.api.InputRules;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.PendingAdjustmentChange.Kind;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.Version;

/**
 * Changes consent, adjustments, and the record as a whole. Thread safe.
 *
 * <p>Each change looks before it writes, so that a user gets a sentence instead of the Spine's refusal; what changes between the look and the
 * write, the Spine catches by the version.
 */
public final class AdjustmentsWriter {

    private final AdjustmentsSource source;
    private final AdjustmentsStore store;
    private final ChangeSender sender;

    /**
     * Writes for those who may.
     *
     * @param source is looked at before a change
     * @param store takes the change
     * @param sender knows who may edit
     */
    public AdjustmentsWriter(AdjustmentsSource source, AdjustmentsStore store, ChangeSender sender) {
        this.source = source;
        this.store = store;
        this.sender = sender;
    }

    /** Records the consent with which a record begins. */
    public Consent recordConsent(NhsNumber patient, NewConsent value) {
        sender.editor();
        if (source.consents(patient).exists()) {
            throw new InvalidInputException("consent", "is there already: a patient has at most one that is active");
        }
        return sender.create(Kind.RECORD_CONSENT, patient, value, () -> store.createConsent(patient, value));
    }

    /** Adds an adjustment. */
    public Adjustment addAdjustment(NhsNumber patient, NewAdjustment value) {
        sender.editor();
        EditingRules.requireConsent(source, patient);
        return create(patient, value);
    }

    private Adjustment create(NhsNumber patient, NewAdjustment value) {
        return sender.create(Kind.ADD_ADJUSTMENT, patient, value, () -> store.createAdjustment(patient, value));
    }

    /** Removes an adjustment. */
    public Adjustment removeAdjustment(NhsNumber patient, Adjustment known, RemovalCause cause) {
        sender.editor();
        EditingRules.refuseSummary(cause);
        StoredEntry<Adjustment> stored = store.adjustment(patient, known.version());
        if (!stored.active()) {
            throw new InvalidInputException("adjustment", "is removed already");
        }
        return sender.change(Kind.REMOVE_ADJUSTMENT, patient, known.version(), () -> stored.remove(cause));
    }

    /**
     * Removes an adjustment and adds another in its place.
     *
     * @throws CorrectionIncompleteException when the one is removed, and the other not added
     */
    public Adjustment correctAdjustment(
            NhsNumber patient, Adjustment known, RemovalCause cause, NewAdjustment replacement) {
        InputRules.required("replacement", replacement);
        removeAdjustment(patient, known, cause);
        try {
            return create(patient, replacement);
        } catch (SpineException failed) {
            throw new CorrectionIncompleteException(failed);
        }
    }

    /** Withdraws the consent, and with it the record. */
    public void withdrawConsent(NhsNumber patient, Consent known, RemovalCause cause) {
        sender.editor();
        StoredEntry<Consent> stored = store.consent(patient, known.version());
        if (!stored.active()) {
            throw new InvalidInputException("consent", "is withdrawn already");
        }
        sender.change(Kind.WITHDRAW_CONSENT, patient, known.version(), () -> stored.remove(cause));
    }

    /** Removes the record. */
    public void removeRecord(NhsNumber patient, RemovalCause cause) {
        sender.editor();
        EditingRules.refuseSummary(cause);
        Version consent = source.consents(patient)
                .active()
                .map(Consent::version)
                .orElseThrow(() ->
                        new InvalidInputException("record", "is not there: it was removed already, or never made"));
        sender.change(Kind.REMOVE_RECORD, patient, consent, () -> {
            store.removeRecord(patient, cause);
            return consent;
        });
    }
}
