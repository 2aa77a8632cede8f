package io.spinebridge.adjustments;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.Adjustments;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.Consents;
import io.spinebridge.api.adjustments.Version;
import java.util.Optional;

/**
 * Where reasonable adjustments are read, whichever generation of the service answers. What was answered and not understood comes with the
 * values. Implementations are thread safe.
 */
public interface AdjustmentsSource {

    /** The active consents: one, or none, unless the service holds more. */
    Consents consents(NhsNumber patient);

    /** The active adjustments. */
    Adjustments adjustments(NhsNumber patient);

    /** One of the lists of conditions. */
    Conditions conditions(NhsNumber patient, ConditionKind kind);

    /**
     * An adjustment by its id, in force or not.
     *
     * @throws RecordNotFoundException when there is none
     */
    Adjustment adjustment(NhsNumber patient, String id);

    /** A consent as it is now; empty when it is still of the version that is known. */
    Optional<Consent> changedConsent(Version known);

    /** An adjustment as it is now; empty when it is still of the version that is known. */
    Optional<Adjustment> changedAdjustment(Version known);

    /** A list of impairments as it is now; empty when it is still of the version that is known. */
    Optional<Conditions> changedImpairments(Version known);
}
