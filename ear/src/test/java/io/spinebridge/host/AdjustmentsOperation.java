package io.spinebridge.host;

import io.spinebridge.api.PendingChange;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.adjustments.RemovalCause;
import java.io.Serializable;
import java.util.function.BiFunction;

/** The methods of {@link ReasonableAdjustments}. */
public enum AdjustmentsOperation implements HostOperation {
    READ((spine, step) -> spine.read(step.patient())),
    CONSENT((spine, step) -> spine.consent(step.patient())),
    ADJUSTMENTS((spine, step) -> spine.adjustments(step.patient())),
    CONDITIONS((spine, step) -> spine.conditions(step.patient(), step.argument(1, ConditionKind.class))),
    REREAD_CONSENT((spine, step) -> spine.reread(step.argument(0, Consent.class))),
    REREAD_ADJUSTMENT((spine, step) -> spine.reread(step.argument(0, Adjustment.class))),
    REREAD_CONDITIONS((spine, step) -> spine.reread(step.argument(0, Conditions.class))),
    RECORD_CONSENT((spine, step) -> spine.recordConsent(step.patient(), step.argument(1, NewConsent.class))),
    ADD_ADJUSTMENT((spine, step) -> spine.addAdjustment(step.patient(), step.argument(1, NewAdjustment.class))),
    REMOVE_ADJUSTMENT((spine, step) -> spine.removeAdjustment(
            step.patient(), step.argument(1, Adjustment.class), step.argument(2, RemovalCause.class))),
    CORRECT_ADJUSTMENT((spine, step) -> spine.correctAdjustment(
            step.patient(),
            step.argument(1, Adjustment.class),
            step.argument(2, RemovalCause.class),
            step.argument(3, NewAdjustment.class))),
    ADD_CONDITION((spine, step) -> spine.addCondition(
            step.patient(), step.argument(1, Conditions.class), step.argument(2, NewCondition.class))),
    REMOVE_CONDITION((spine, step) -> spine.removeCondition(
            step.patient(),
            step.argument(1, Conditions.class),
            step.argument(2, HealthCondition.class),
            step.argument(3, RemovalCause.class))),
    CORRECT_CONDITION((spine, step) -> spine.correctCondition(
            step.patient(),
            step.argument(1, Conditions.class),
            step.argument(2, HealthCondition.class),
            step.argument(3, RemovalCause.class),
            step.argument(4, NewCondition.class))),
    WITHDRAW_CONSENT((spine, step) -> {
        spine.withdrawConsent(step.patient(), step.argument(1, Consent.class), step.argument(2, RemovalCause.class));
        return null;
    }),
    REMOVE_RECORD((spine, step) -> {
        spine.removeRecord(step.patient(), step.argument(1, RemovalCause.class));
        return null;
    }),
    RECONCILE((spine, step) -> spine.reconcile(step.argument(0, PendingChange.class)));

    private final BiFunction<ReasonableAdjustments, HostStep, Serializable> call;

    AdjustmentsOperation(BiFunction<ReasonableAdjustments, HostStep, Serializable> call) {
        this.call = call;
    }

    @Override
    public Serializable call(SpinebridgeBeans beans, HostStep step) {
        return call.apply(beans.adjustments(), step);
    }
}
