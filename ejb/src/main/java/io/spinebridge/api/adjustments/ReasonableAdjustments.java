package io.spinebridge.api.adjustments;

import io.spinebridge.api.NhsNumber;
import jakarta.ejb.Local;

/**
 * Reasonable adjustments of a patient: a stateless bean, to be injected with {@code @EJB} or {@code @Inject}.
 *
 * <p>Callers need the role {@code spine-adjustments-viewer} or {@code spine-adjustments-editor}, and a Spine identity ({@link
 * io.spinebridge.api.SpineUserResolver}). The patient must have been traced on the Personal Demographics Service before.
 *
 * <p>Every method may throw any {@link io.spinebridge.api.SpineException} except {@code OutcomeUnknownException}; nothing is
 * cached: each call asks the Spine. May be called by any number of threads.
 *
 * <p>Follows <em>Reasonable Adjustments API</em> (FHIR STU3), interactions "Read".
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
}
