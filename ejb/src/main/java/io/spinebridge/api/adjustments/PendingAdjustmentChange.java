package io.spinebridge.api.adjustments;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.PendingChange;
import java.io.Serializable;
import java.time.Instant;

/**
 * A change of a reasonable adjustments record whose answer was lost. Opaque to hosts.
 *
 * @param kind what was to be done
 * @param patient whose record
 * @param entryId id of the entry concerned; empty when it was to be created
 * @param versionId its version before; empty when it was to be created
 * @param conditionId id, made by us, of the condition added or removed; empty when none is concerned
 * @param conditionKind which list; null when none is concerned
 * @param what what was to be recorded; null when something was to be removed
 * @param roleProfileId who made the change
 * @param sent when it was sent, by our clock
 */
public record PendingAdjustmentChange(
        Kind kind,
        NhsNumber patient,
        String entryId,
        String versionId,
        String conditionId,
        ConditionKind conditionKind,
        Serializable what,
        String roleProfileId,
        Instant sent)
        implements PendingChange {

    /** Kinds of change. */
    public enum Kind {
        /** A consent was to be recorded. */
        RECORD_CONSENT,
        /** An adjustment was to be added. */
        ADD_ADJUSTMENT,
        /** An adjustment was to be removed. */
        REMOVE_ADJUSTMENT,
        /** A condition was to be added, or corrected. */
        ADD_CONDITION,
        /** A condition was to be removed. */
        REMOVE_CONDITION,
        /** The consent was to be withdrawn, and the record with it. */
        WITHDRAW_CONSENT,
        /** The whole record was to be removed. */
        REMOVE_RECORD
    }

    @Override
    public String toString() {
        return "PendingAdjustmentChange[" + kind + "]";
    }
}
