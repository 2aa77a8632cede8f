package io.spinebridge.adjustments;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.PendingChange;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.PendingAdjustmentChange;
import io.spinebridge.api.adjustments.Reconciliation;
import io.spinebridge.api.adjustments.Version;
import java.util.List;
import java.util.Optional;

/** Finds out by reading what became of a change whose answer was lost. Thread safe. */
public final class Reconciler {

    private final AdjustmentsSource source;

    /** Looks there. */
    public Reconciler(AdjustmentsSource source) {
        this.source = source;
    }

    /**
     * Was the change made?
     *
     * @throws InvalidInputException when it is a change of another service
     */
    public Reconciliation reconcile(PendingChange change) {
        if (!(change instanceof PendingAdjustmentChange pending)) {
            throw new InvalidInputException("pending change", "must be one of reasonable adjustments");
        }
        return switch (pending.kind()) {
            case RECORD_CONSENT -> consentRecorded(pending);
            case ADD_ADJUSTMENT -> adjustmentAdded(pending);
            case REMOVE_ADJUSTMENT -> adjustmentRemoved(pending);
            case ADD_CONDITION -> conditionAdded(pending);
            case REMOVE_CONDITION -> conditionRemoved(pending);
            case WITHDRAW_CONSENT, REMOVE_RECORD -> recordGone(pending);
        };
    }

    private Reconciliation consentRecorded(PendingAdjustmentChange pending) {
        List<Consent> active = source.consents(pending.patient()).entries();
        NewConsent wanted = (NewConsent) pending.what();
        if (active.isEmpty()) {
            return Reconciliation.NOT_MADE;
        }
        boolean ours = active.stream()
                .anyMatch(consent -> consent.proxyRole().equals(Optional.of(wanted.givenBy()))
                        && ChangeEvidence.recordedBy(consent.provenance(), pending));
        return ours ? Reconciliation.MADE : Reconciliation.UNCLEAR;
    }

    private Reconciliation adjustmentAdded(PendingAdjustmentChange pending) {
        NewAdjustment wanted = (NewAdjustment) pending.what();
        boolean there = source.adjustments(pending.patient()).entries().stream()
                .anyMatch(entry ->
                        ChangeEvidence.same(entry, wanted) && ChangeEvidence.recordedBy(entry.provenance(), pending));
        if (there) {
            return Reconciliation.MADE;
        }
        // A record that was removed meanwhile took the adjustment with it, if it was made.
        return source.consents(pending.patient()).exists() ? Reconciliation.NOT_MADE : Reconciliation.UNCLEAR;
    }

    private Reconciliation adjustmentRemoved(PendingAdjustmentChange pending) {
        try {
            Adjustment now = source.adjustment(pending.patient(), pending.entryId());
            if (!now.active()) {
                return ChangeEvidence.removedBy(now.provenance(), pending)
                        ? Reconciliation.MADE
                        : Reconciliation.UNCLEAR;
            }
            return now.version().versionId().equals(pending.versionId())
                    ? Reconciliation.NOT_MADE
                    : Reconciliation.UNCLEAR;
        } catch (RecordNotFoundException gone) {
            return Reconciliation.UNCLEAR;
        }
    }

    /** A condition that is not there was not added only if its list is still as it was: else it may have been added and removed again. */
    private Reconciliation conditionAdded(PendingAdjustmentChange pending) {
        Conditions now = source.conditions(pending.patient(), pending.conditionKind());
        if (holds(now, pending)) {
            return Reconciliation.MADE;
        }
        boolean unchanged =
                now.knownVersion().map(Version::versionId).orElse("").equals(pending.versionId());
        return unchanged ? Reconciliation.NOT_MADE : Reconciliation.UNCLEAR;
    }

    private Reconciliation conditionRemoved(PendingAdjustmentChange pending) {
        Conditions now = source.conditions(pending.patient(), pending.conditionKind());
        if (holds(now, pending)) {
            return Reconciliation.NOT_MADE;
        }
        return now.knownVersion().isPresent() ? Reconciliation.MADE : Reconciliation.UNCLEAR;
    }

    private static boolean holds(Conditions list, PendingAdjustmentChange pending) {
        return list.entries().stream().anyMatch(entry -> entry.id().equals(pending.conditionId()));
    }

    private Reconciliation recordGone(PendingAdjustmentChange pending) {
        List<Consent> active = source.consents(pending.patient()).entries();
        if (active.isEmpty()) {
            return Reconciliation.MADE;
        }
        boolean other = !pending.entryId().isEmpty()
                && active.stream().noneMatch(consent -> consent.version().id().equals(pending.entryId()));
        return other ? Reconciliation.UNCLEAR : Reconciliation.NOT_MADE;
    }
}
