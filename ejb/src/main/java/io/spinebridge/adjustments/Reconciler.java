package io.spinebridge.adjustments;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.PendingChange;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.Note;
import io.spinebridge.api.adjustments.PendingAdjustmentChange;
import io.spinebridge.api.adjustments.Provenance;
import io.spinebridge.api.adjustments.Reconciliation;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.spine.SpineCall;
import io.spinebridge.spine.SpineGateway;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.dstu3.model.Flag;

/** Finds out by reading what became of a change whose answer was lost. Thread safe. */
final class Reconciler {

    /** By how much the Spine's clock may differ from ours. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private final SpineGateway gateway;
    private final ReasonableAdjustmentsClient client;
    private final RecordReader reader;

    Reconciler(SpineGateway gateway, ReasonableAdjustmentsClient client, RecordReader reader) {
        this.gateway = gateway;
        this.client = client;
        this.reader = reader;
    }

    Reconciliation reconcile(PendingChange change) {
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
        List<Consent> active = reader.consents(pending.patient(), new ArrayList<>());
        NewConsent wanted = (NewConsent) pending.what();
        if (active.isEmpty()) {
            return Reconciliation.NOT_MADE;
        }
        boolean ours = active.stream()
                .anyMatch(consent -> consent.proxyRole().equals(Optional.of(wanted.givenBy()))
                        && recordedBy(consent.provenance(), pending));
        return ours ? Reconciliation.MADE : Reconciliation.UNCLEAR;
    }

    private Reconciliation adjustmentAdded(PendingAdjustmentChange pending) {
        NewAdjustment wanted = (NewAdjustment) pending.what();
        boolean there = reader.adjustments(pending.patient()).entries().stream()
                .anyMatch(entry -> same(entry, wanted) && recordedBy(entry.provenance(), pending));
        if (there) {
            return Reconciliation.MADE;
        }
        // A record that was removed meanwhile took the adjustment with it, if it was made.
        return reader.consents(pending.patient(), new ArrayList<>()).isEmpty()
                ? Reconciliation.UNCLEAR
                : Reconciliation.NOT_MADE;
    }

    private static boolean same(Adjustment entry, NewAdjustment wanted) {
        CodedText what = entry.what();
        return entry.knownCategory().equals(Optional.of(wanted.category()))
                && what.firstCode().map(Code::code).equals(wanted.knownCode().map(code -> code.code()))
                && Objects.equals(what.text(), wanted.text())
                && Objects.equals(entry.knownNotes().map(Note::text).orElse(null), wanted.notes());
    }

    private Reconciliation adjustmentRemoved(PendingAdjustmentChange pending) {
        try {
            Adjustment now = gateway.read(SpineCall.about(pending.patient()), () -> {
                try (Response answer = client.readFlag(pending.entryId(), null)) {
                    return reader.value(answer.readEntity(Flag.class));
                }
            });
            if (!now.active()) {
                return removedBy(now.provenance(), pending) ? Reconciliation.MADE : Reconciliation.UNCLEAR;
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
        Conditions now = reader.conditions(pending.patient(), pending.conditionKind());
        if (holds(now, pending)) {
            return Reconciliation.MADE;
        }
        boolean unchanged =
                now.knownVersion().map(Version::versionId).orElse("").equals(pending.versionId());
        return unchanged ? Reconciliation.NOT_MADE : Reconciliation.UNCLEAR;
    }

    private Reconciliation conditionRemoved(PendingAdjustmentChange pending) {
        Conditions now = reader.conditions(pending.patient(), pending.conditionKind());
        if (holds(now, pending)) {
            return Reconciliation.NOT_MADE;
        }
        return now.knownVersion().isPresent() ? Reconciliation.MADE : Reconciliation.UNCLEAR;
    }

    private static boolean holds(Conditions list, PendingAdjustmentChange pending) {
        return list.entries().stream().anyMatch(entry -> entry.id().equals(pending.conditionId()));
    }

    private Reconciliation recordGone(PendingAdjustmentChange pending) {
        List<Consent> active = reader.consents(pending.patient(), new ArrayList<>());
        if (active.isEmpty()) {
            return Reconciliation.MADE;
        }
        boolean other = !pending.entryId().isEmpty()
                && active.stream().noneMatch(consent -> consent.version().id().equals(pending.entryId()));
        return other ? Reconciliation.UNCLEAR : Reconciliation.NOT_MADE;
    }

    private static boolean removedBy(List<Provenance> provenance, PendingAdjustmentChange pending) {
        return recordedBy(
                provenance.stream()
                        .filter(entry -> !entry.activity().equals("CREATE"))
                        .toList(),
                pending);
    }

    private static boolean recordedBy(List<Provenance> provenance, PendingAdjustmentChange pending) {
        Instant earliest = pending.sent().minus(SKEW);
        return provenance.stream()
                .anyMatch(entry -> entry.practitionerId().equals(pending.roleProfileId())
                        && entry.knownRecorded()
                                .filter(recorded -> !recorded.isBefore(earliest))
                                .isPresent());
    }
}
