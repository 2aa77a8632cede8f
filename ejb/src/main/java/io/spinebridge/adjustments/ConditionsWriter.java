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

/** Changes impairments, underlying conditions and the threshold, all inside lists that the host never sees. Thread safe. */
public final class ConditionsWriter {

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
    public ConditionsWriter(AdjustmentsSource source, AdjustmentsStore store, ChangeSender sender) {
        this.source = source;
        this.store = store;
        this.sender = sender;
    }

    /** Adds a condition, in a new list where the patient has none. */
    public Conditions add(NhsNumber patient, Conditions known, NewCondition value) {
        SpineUser user = sender.editor();
        EditingRules.requireFit(known, value);
        if (value.kind() == ConditionKind.THRESHOLD
                && known.entries().stream().anyMatch(HealthCondition::isThreshold)) {
            throw new InvalidInputException("condition", "is there already: the threshold is met or not");
        }
        Version version = known.version();
        ConditionList list = version == null
                ? begin(patient, known.kind(), value, user)
                : store.conditions(patient, known.kind(), version);
        String conditionId = UUID.randomUUID().toString();
        list.add(conditionId, value, user);
        return sender.change(Kind.ADD_CONDITION, patient, known.kind(), version, conditionId, list);
    }

    /** Who has an impairment meets the threshold, too: a new list of impairments begins with it. */
    private ConditionList begin(NhsNumber patient, ConditionKind kind, NewCondition first, SpineUser user) {
        EditingRules.requireConsent(source, patient);
        requireStillNone(patient, kind);
        ConditionList list = store.newConditions(patient, kind);
        if (kind == ConditionKind.IMPAIRMENT && first.kind() != ConditionKind.THRESHOLD) {
            list.add(UUID.randomUUID().toString(), NewCondition.threshold(), user);
        }
        return list;
    }

    /** Somebody else may have begun the list since the host looked; a patient has one, and the Spine need not refuse a second. */
    private void requireStillNone(NhsNumber patient, ConditionKind kind) {
        if (source.conditions(patient, kind).knownVersion().isPresent()) {
            throw new ConflictException(SpineError.NONE);
        }
    }

    /** Removes a condition. */
    public Conditions remove(NhsNumber patient, Conditions known, HealthCondition entry, RemovalCause cause) {
        SpineUser user = sender.editor();
        EditingRules.refuseSummary(cause);
        Version version = EditingRules.requireList(known);
        ConditionList list = store.conditions(patient, known.kind(), version);
        list.remove(entry.id(), cause, user);
        return sender.change(Kind.REMOVE_CONDITION, patient, known.kind(), version, entry.id(), list);
    }

    /** Removes a condition and adds another in its place, by one request. */
    public Conditions correct(
            NhsNumber patient, Conditions known, HealthCondition entry, RemovalCause cause, NewCondition replacement) {
        SpineUser user = sender.editor();
        EditingRules.refuseSummary(cause);
        InputRules.required("replacement", replacement);
        EditingRules.requireFit(known, replacement);
        Version version = EditingRules.requireList(known);
        ConditionList list = store.conditions(patient, known.kind(), version);
        list.remove(entry.id(), cause, user);
        String conditionId = UUID.randomUUID().toString();
        list.add(conditionId, replacement, user);
        return sender.change(Kind.ADD_CONDITION, patient, known.kind(), version, conditionId, list);
    }
}
