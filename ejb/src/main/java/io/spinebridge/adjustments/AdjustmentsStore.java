package io.spinebridge.adjustments;

import io.spinebridge.api.ConflictException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.Version;

/**
 * Where reasonable adjustments are changed, whichever generation of the service takes them. Every change is one request, sent once. What exists
 * already is fetched as it is now before it is changed, since a change replaces the whole entry, also what no value has a place for.
 * Implementations are thread safe.
 */
public interface AdjustmentsStore {

    /** Records a consent. */
    Consent createConsent(NhsNumber patient, NewConsent value);

    /** Records an adjustment. */
    Adjustment createAdjustment(NhsNumber patient, NewAdjustment value);

    /** Removes everything that is recorded of a patient. */
    void removeRecord(NhsNumber patient, RemovalCause cause);

    /**
     * Fetches a consent.
     *
     * @throws ConflictException when it is of another version by now
     */
    StoredEntry<Consent> consent(NhsNumber patient, Version known);

    /** Fetches an adjustment; throws as {@link #consent}. */
    StoredEntry<Adjustment> adjustment(NhsNumber patient, Version known);

    /** Fetches a list of conditions; throws as {@link #consent}. */
    ConditionList conditions(NhsNumber patient, ConditionKind kind, Version known);

    /** A list of conditions for a patient who has none yet. Nothing is sent before it is saved. */
    ConditionList newConditions(NhsNumber patient, ConditionKind kind);
}
