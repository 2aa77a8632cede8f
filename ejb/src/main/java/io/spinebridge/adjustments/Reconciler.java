package io.spinebridge.adjustments;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.PendingChange;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.Adjustments;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consents;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.PendingAdjustmentChange;
import io.spinebridge.api.adjustments.Reconciliation;
import io.spinebridge.api.adjustments.Version;
import java.util.Optional;

/**
 * Finds out by reading what became of a change whose answer was lost. Thread safe.
 *
 * <p>"Not made" invites the host to make the change again. It is said only when nothing is there that may be the change, all that the Spine
 * sent was understood, and the request cannot be under way any more.
 */
public final class Reconciler {

    private final AdjustmentsSource source;
    private final ChangeWindow window;
    private final ChangeEvidence evidence;

    /**
     * Looks there.
     *
     * @param source is read
     * @param window when a change can have been made
     */
    public Reconciler(AdjustmentsSource source, ChangeWindow window) {
        this.source = source;
        this.window = window;
        this.evidence = new ChangeEvidence(window);
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

    /** What is not there now may still come, unless the request is over. */
    private Reconciliation absent(PendingAdjustmentChange pending, boolean allUnderstood) {
        return allUnderstood && window.isOver(pending) ? Reconciliation.NOT_MADE : Reconciliation.UNCLEAR;
    }

    private Reconciliation consentRecorded(PendingAdjustmentChange pending) {
        Consents active = source.consents(pending.patient());
        NewConsent wanted = (NewConsent) pending.what();
        if (!active.exists()) {
            return absent(pending, active.complete());
        }
        boolean ours = active.entries().stream()
                .anyMatch(consent -> consent.proxyRole().equals(Optional.of(wanted.givenBy()))
                        && evidence.recordedBy(consent.provenance(), pending));
        return ours ? Reconciliation.MADE : Reconciliation.UNCLEAR;
    }

    private Reconciliation adjustmentAdded(PendingAdjustmentChange pending) {
        NewAdjustment wanted = (NewAdjustment) pending.what();
        Adjustments now = source.adjustments(pending.patient());
        boolean there = now.entries().stream()
                .anyMatch(entry ->
                        ChangeEvidence.same(entry, wanted) && evidence.recordedBy(entry.provenance(), pending));
        if (there) {
            return Reconciliation.MADE;
        }
        boolean similar = now.entries().stream().anyMatch(entry -> evidence.similar(entry, pending));
        // A record that was removed meanwhile took the adjustment with it, if it was made.
        return !similar && source.consents(pending.patient()).exists()
                ? absent(pending, now.complete())
                : Reconciliation.UNCLEAR;
    }

    private Reconciliation adjustmentRemoved(PendingAdjustmentChange pending) {
        try {
            Adjustment now = source.adjustment(pending.patient(), pending.entryId());
            if (!now.active()) {
                return evidence.removedBy(now.provenance(), pending) ? Reconciliation.MADE : Reconciliation.UNCLEAR;
            }
            return now.version().versionId().equals(pending.versionId())
                    ? absent(pending, true)
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
        // A list that was not there before, and an answer with something that may be one.
        boolean understood = now.knownVersion().isPresent() || now.complete();
        return unchanged ? absent(pending, understood) : Reconciliation.UNCLEAR;
    }

    private Reconciliation conditionRemoved(PendingAdjustmentChange pending) {
        Conditions now = source.conditions(pending.patient(), pending.conditionKind());
        if (holds(now, pending)) {
            return absent(pending, true);
        }
        boolean gone = now.knownVersion().isPresent()
                && now.entries().stream().noneMatch(entry -> entry.id().isEmpty());
        return gone ? Reconciliation.MADE : Reconciliation.UNCLEAR;
    }

    private static boolean holds(Conditions list, PendingAdjustmentChange pending) {
        return list.entries().stream().anyMatch(entry -> entry.id().equals(pending.conditionId()));
    }

    private Reconciliation recordGone(PendingAdjustmentChange pending) {
        Consents active = source.consents(pending.patient());
        if (!active.exists()) {
            return active.complete() ? Reconciliation.MADE : Reconciliation.UNCLEAR;
        }
        boolean other = !pending.entryId().isEmpty()
                && active.entries().stream()
                        .noneMatch(consent -> consent.version().id().equals(pending.entryId()));
        return other ? Reconciliation.UNCLEAR : absent(pending, true);
    }
}
