package io.spinebridge.adjustments;

import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.PendingAdjustmentChange;
import io.spinebridge.api.adjustments.PendingAdjustmentChange.Kind;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.configuration.EditingSettings;
import io.spinebridge.spine.SpineCall;
import io.spinebridge.spine.SpineGateway;
import java.io.Serializable;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hl7.fhir.dstu3.model.CodeableConcept;

/** What all changes share: who may make them, how they are sent, and what is kept of one whose answer is lost. Thread safe. */
final class Writing {

    private final SpineGateway gateway;
    private final ReasonableAdjustmentsClient client;
    private final Supplier<EditingSettings> settings;
    private final Clock clock;

    Writing(SpineGateway gateway, ReasonableAdjustmentsClient client, Supplier<EditingSettings> settings, Clock clock) {
        this.gateway = gateway;
        this.client = client;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The caller, who must be allowed to edit.
     *
     * @throws CallerRefusedException when the job role may view but not edit
     */
    SpineUser editor() {
        SpineUser user = gateway.caller();
        boolean allowed = settings.get().roles().map(user::hasOneOf).orElse(true);
        if (!allowed) {
            throw new CallerRefusedException("the caller's job role may not edit reasonable adjustments"
                    + " (spinebridge.adjustments.editing-roles)");
        }
        return user;
    }

    /** Sends a change, once. */
    <T> T write(PendingAdjustmentChange pending, Function<ReasonableAdjustmentsClient, T> request) {
        try {
            return gateway.write(SpineCall.about(pending.patient()), () -> request.apply(client));
        } catch (OutcomeUnknownException lost) {
            throw new OutcomeUnknownException(lost, pending);
        }
    }

    PendingAdjustmentChange pending(
            Kind kind, NhsNumber patient, Version version, String conditionId, ConditionKind list, Serializable what) {
        return new PendingAdjustmentChange(
                kind,
                patient,
                version == null ? "" : version.id(),
                version == null ? "" : version.versionId(),
                conditionId == null ? "" : conditionId,
                list,
                what,
                gateway.caller().roleProfileId(),
                clock.instant());
    }

    CodeableConcept reason(RemovalReasons context, RemovalCause cause) {
        return context.concept(cause.reason(), settings.get().retiredReasons());
    }

    boolean retiredReasons() {
        return settings.get().retiredReasons();
    }

    static String etag(Version version) {
        return "W/\"" + version.versionId() + "\"";
    }
}
