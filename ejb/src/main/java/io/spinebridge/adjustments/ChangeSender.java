package io.spinebridge.adjustments;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.PendingAdjustmentChange;
import io.spinebridge.api.adjustments.PendingAdjustmentChange.Kind;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.configuration.EditingSettings;
import java.io.Serializable;
import java.time.Clock;
import java.util.function.Supplier;

/** What all changes share: who may make them, and what is kept of one whose answer is lost. Thread safe. */
public final class ChangeSender {

    private final Supplier<SpineUser> caller;
    private final EditingSettings settings;
    private final Clock clock;

    /**
     * Sends changes.
     *
     * @param caller the person who calls now
     * @param settings who may edit
     * @param clock tells when a change is sent
     */
    public ChangeSender(Supplier<SpineUser> caller, EditingSettings settings, Clock clock) {
        this.caller = caller;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The caller, who must be allowed to edit.
     *
     * @throws CallerRefusedException when the job role may view but not edit
     */
    SpineUser editor() {
        SpineUser user = caller.get();
        boolean allowed = settings.roles().map(user::hasOneOf).orElse(true);
        if (!allowed) {
            throw new CallerRefusedException("the caller's job role may not edit reasonable adjustments"
                    + " (spinebridge.adjustments.editing-roles)");
        }
        return user;
    }

    /** Sends something new. */
    <T> T create(Kind kind, NhsNumber patient, Serializable what, Supplier<T> request) {
        return send(pending(kind, patient, null, "", null, what), request);
    }

    /** Sends a change of an entry. */
    <T> T change(Kind kind, NhsNumber patient, Version known, Supplier<T> request) {
        return send(pending(kind, patient, known, "", null, null), request);
    }

    /** Sends a change of a list of conditions, whose version is null for a new list. */
    Conditions change(
            Kind kind, NhsNumber patient, ConditionKind list, Version known, String conditionId, ConditionList now) {
        return send(pending(kind, patient, known, conditionId, list, null), now::save);
    }

    private static <T> T send(PendingAdjustmentChange pending, Supplier<T> request) {
        try {
            return request.get();
        } catch (OutcomeUnknownException lost) {
            throw new OutcomeUnknownException(lost, pending);
        }
    }

    private PendingAdjustmentChange pending(
            Kind kind, NhsNumber patient, Version known, String conditionId, ConditionKind list, Serializable what) {
        return new PendingAdjustmentChange(
                kind,
                patient,
                known == null ? "" : known.id(),
                known == null ? "" : known.versionId(),
                conditionId,
                list,
                what,
                caller.get().roleProfileId(),
                clock.instant());
    }
}
