package io.spinebridge.api.adjustments;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.PendingChange;
import jakarta.ejb.Local;

/**
 * Reasonable adjustments of a patient: a stateless bean, to be injected with {@code @EJB} or {@code @Inject}.
 *
 * <p>Callers need the role {@code spine-adjustments-viewer} or {@code spine-adjustments-editor}, and a Spine identity ({@link
 * io.spinebridge.api.SpineUserResolver}). The patient must have been traced on the Personal Demographics Service before.
 *
 * <p>Every method may throw any {@link io.spinebridge.api.SpineException}, reads all but {@code OutcomeUnknownException}. Nothing is
 * cached: each call asks the Spine. May be called by any number of threads.
 *
 * <p><b>Changes</b> carry the values that were read: what someone else changed meanwhile is never overwritten ({@link
 * io.spinebridge.api.ConflictException}). No change is ever repeated by itself; when its answer is lost, {@link
 * io.spinebridge.api.OutcomeUnknownException} says so, and {@link #reconcile} finds out.
 *
 * <p>Follows <em>Reasonable Adjustments API</em> (FHIR STU3).
 */
@Local
public interface ReasonableAdjustments {

    /**
     * The whole record: consent, adjustments, impairments, underlying conditions, threshold. Asks for the consent first; without
     * an active one the patient has no record, and nothing else is asked.
     *
     * @param patient whose record
     * @return the record; {@link AdjustmentRecord#exists()} tells whether there is one
     */
    AdjustmentRecord read(NhsNumber patient);

    /** The active consent, which is the flag itself. */
    Consents consent(NhsNumber patient);

    /** The active adjustments, in the Spine's order; an empty list when there are none. */
    Adjustments adjustments(NhsNumber patient);

    /** One of the patient's lists of conditions; without entries when the patient has no such list. */
    Conditions conditions(NhsNumber patient, ConditionKind kind);

    /**
     * Asks whether a consent that was read before is still the current version, without transferring it again.
     *
     * @return {@link Reread#unchanged()}, or the consent as it stands now (which may have been withdrawn meanwhile: see {@link
     *     Consent#active()})
     */
    Reread<Consent> reread(Consent known);

    /** As {@link #reread(Consent)}, for an adjustment. */
    Reread<Adjustment> reread(Adjustment known);

    /** As {@link #reread(Consent)}, for the list of impairments ({@link ConditionKind#IMPAIRMENT} alone can be asked for by id). */
    Reread<Conditions> reread(Conditions known);

    /**
     * Records consent, and thereby begins a record. Needs the role {@code spine-adjustments-editor}, as all changes do.
     *
     * @return the consent as the Spine stored it
     * @throws io.spinebridge.api.InvalidInputException when the patient has an active consent already; nothing is written then
     * @throws io.spinebridge.api.DuplicateException when somebody else recorded one at the same moment
     * @throws io.spinebridge.api.OutcomeUnknownException when the answer was lost; see {@link #reconcile}
     */
    Consent recordConsent(NhsNumber patient, NewConsent consent);

    /**
     * Adds an adjustment to a patient's record.
     *
     * @return the adjustment as the Spine stored it
     * @throws io.spinebridge.api.InvalidInputException also when the patient has no active consent
     */
    Adjustment addAdjustment(NhsNumber patient, NewAdjustment adjustment);

    /**
     * Removes an adjustment.
     *
     * @param known the adjustment as it was read
     * @param cause why
     * @return the adjustment as the Spine keeps it, removed
     * @throws io.spinebridge.api.ConflictException when someone else changed it since it was read; nothing was changed then
     * @throws io.spinebridge.api.InvalidInputException when it is removed already
     */
    Adjustment removeAdjustment(NhsNumber patient, Adjustment known, RemovalCause cause);

    /**
     * Replaces an adjustment: removes it, then adds another. The Spine knows no other way, and does not do both at once.
     *
     * @return the new adjustment
     * @throws io.spinebridge.api.CorrectionIncompleteException when the old one was removed and the new one not recorded
     */
    Adjustment correctAdjustment(NhsNumber patient, Adjustment known, RemovalCause cause, NewAdjustment replacement);

    /**
     * Adds an impairment, underlying condition, or the threshold. The first entry of a record's impairments brings the threshold with it,
     * which every record is to hold.
     *
     * @param known the conditions as they were read: impairments for an impairment and the threshold, underlying conditions for those
     * @return the conditions as the Spine stored them
     * @throws io.spinebridge.api.ConflictException when someone else changed them since they were read; nothing was changed then
     */
    Conditions addCondition(NhsNumber patient, Conditions known, NewCondition condition);

    /**
     * Removes a condition.
     *
     * @param known the conditions as they were read
     * @param entry one of their entries
     * @return the conditions as the Spine stored them
     */
    Conditions removeCondition(NhsNumber patient, Conditions known, HealthCondition entry, RemovalCause cause);

    /** Replaces a condition. Removal and addition are one change here: both are made, or neither. */
    Conditions correctCondition(
            NhsNumber patient, Conditions known, HealthCondition entry, RemovalCause cause, NewCondition replacement);

    /**
     * Withdraws consent. <b>This removes the patient's whole record.</b>
     *
     * @param known the consent as it was read
     */
    void withdrawConsent(NhsNumber patient, Consent known, RemovalCause cause);

    /** Removes the whole record, whatever its versions. */
    void removeRecord(NhsNumber patient, RemovalCause cause);

    /**
     * Finds out, by reading alone, whether a change whose answer was lost was made.
     *
     * <p>The record is compared with what was to be done: entries are recognised by ids that this module made, by their version, or by
     * content, author and time, by clocks that may differ. While the request may still be under way, what is not there is {@link
     * Reconciliation#UNCLEAR}.
     *
     * @param pending from {@link io.spinebridge.api.OutcomeUnknownException#pending()}
     */
    Reconciliation reconcile(PendingChange pending);
}
