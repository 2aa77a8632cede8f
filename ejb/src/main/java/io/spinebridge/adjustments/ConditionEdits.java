package io.spinebridge.adjustments;

import io.spinebridge.api.ConflictException;
import io.spinebridge.api.InputRules;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.PendingAdjustmentChange.Kind;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.Version;
import java.util.UUID;
import org.hl7.fhir.dstu3.model.ListResource;

/** Changes of impairments, underlying conditions and the threshold, all inside Lists that the host never sees. Thread safe. */
final class ConditionEdits {

    private final Edits edits;
    private final Writing writing;
    private final Originals originals;
    private final RecordReader reader;
    private final Drafts drafts;

    ConditionEdits(Edits edits, Writing writing, Originals originals, RecordReader reader, Drafts drafts) {
        this.edits = edits;
        this.writing = writing;
        this.originals = originals;
        this.reader = reader;
        this.drafts = drafts;
    }

    Conditions add(NhsNumber patient, Conditions known, NewCondition value) {
        SpineUser user = writing.editor();
        requireFit(known, value);
        if (value.kind() == ConditionKind.THRESHOLD
                && known.entries().stream().anyMatch(HealthCondition::isThreshold)) {
            throw new InvalidInputException("condition", "is there already: the threshold is met or not");
        }
        String conditionId = UUID.randomUUID().toString();
        Version version = known.version();
        if (version == null) {
            edits.requireConsent(patient);
            requireStillNone(patient, known.kind());
            ListResource list = drafts.list(patient);
            if (known.kind() == ConditionKind.IMPAIRMENT && value.kind() != ConditionKind.THRESHOLD) {
                lists().add(list, patient, UUID.randomUUID().toString(), NewCondition.threshold(), user);
            }
            lists().add(list, patient, conditionId, value, user);
            return writing.write(
                    writing.pending(Kind.ADD_CONDITION, patient, null, conditionId, known.kind(), null),
                    client -> reader.value(
                            known.kind(),
                            known.kind() == ConditionKind.UNDERLYING_CONDITION
                                    ? client.createUnderlyingConditions(list)
                                    : client.createList(list)));
        }
        ListResource list = originals.list(patient, known.kind(), version);
        lists().add(list, patient, conditionId, value, user);
        return update(Kind.ADD_CONDITION, patient, known.kind(), version, conditionId, list);
    }

    Conditions remove(NhsNumber patient, Conditions known, HealthCondition entry, RemovalCause cause) {
        SpineUser user = writing.editor();
        Edits.refuseSummary(cause);
        Version version = requireList(known);
        ListResource list = originals.list(patient, known.kind(), version);
        lists().remove(list, known.kind(), entry.id(), cause, user);
        return update(Kind.REMOVE_CONDITION, patient, known.kind(), version, entry.id(), list);
    }

    Conditions correct(
            NhsNumber patient, Conditions known, HealthCondition entry, RemovalCause cause, NewCondition replacement) {
        SpineUser user = writing.editor();
        Edits.refuseSummary(cause);
        InputRules.required("replacement", replacement);
        requireFit(known, replacement);
        Version version = requireList(known);
        ListResource list = originals.list(patient, known.kind(), version);
        lists().remove(list, known.kind(), entry.id(), cause, user);
        String conditionId = UUID.randomUUID().toString();
        lists().add(list, patient, conditionId, replacement, user);
        return update(Kind.ADD_CONDITION, patient, known.kind(), version, conditionId, list);
    }

    private Conditions update(
            Kind change,
            NhsNumber patient,
            ConditionKind kind,
            Version version,
            String conditionId,
            ListResource list) {
        return writing.write(
                writing.pending(change, patient, version, conditionId, kind, null),
                client -> reader.value(
                        kind,
                        kind == ConditionKind.UNDERLYING_CONDITION
                                ? client.updateUnderlyingConditions(version.id(), Writing.etag(version), list)
                                : client.updateList(version.id(), Writing.etag(version), list)));
    }

    private ConditionLists lists() {
        return new ConditionLists(drafts, writing.retiredReasons());
    }

    /** Somebody else may have begun the list since the host looked; a patient has one, and the Spine need not refuse a second. */
    private void requireStillNone(NhsNumber patient, ConditionKind kind) {
        if (reader.conditions(patient, kind).knownVersion().isPresent()) {
            throw new ConflictException(SpineError.NONE);
        }
    }

    private static Version requireList(Conditions known) {
        requireEditable(known);
        return known.knownVersion()
                .orElseThrow(
                        () -> new InvalidInputException("conditions", "must come from a patient who has such a list"));
    }

    private static void requireFit(Conditions known, NewCondition value) {
        requireEditable(known);
        boolean underlying = known.kind() == ConditionKind.UNDERLYING_CONDITION;
        if (underlying != (value.kind() == ConditionKind.UNDERLYING_CONDITION)) {
            throw new InvalidInputException(
                    "condition",
                    "does not fit the list: underlying conditions have one, impairments and the threshold"
                            + " the other");
        }
    }

    private static void requireEditable(Conditions known) {
        if (known.kind() == ConditionKind.THRESHOLD) {
            throw new InvalidInputException("conditions", "must be the impairments: the threshold stands among them");
        }
    }
}
