package io.spinebridge.web.editing;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.web.adjustments.Task;
import java.io.Serializable;

/** Makes a change, with the versions that were read. Thread safe. */
final class Changes {

    private final ReasonableAdjustments adjustments;

    Changes(ReasonableAdjustments adjustments) {
        this.adjustments = adjustments;
    }

    void make(Task task, AdjustmentRecord read, Serializable entry, Entered entered) {
        NhsNumber patient = read.patient();
        switch (task) {
            case RECORD_CONSENT -> adjustments.recordConsent(patient, entered.consent());
            case WITHDRAW_CONSENT -> adjustments.withdrawConsent(patient, (Consent) entry, entered.cause());
            case REMOVE_RECORD -> adjustments.removeRecord(patient, entered.cause());
            case ADD_ADJUSTMENT -> adjustments.addAdjustment(patient, entered.adjustment());
            case CORRECT_ADJUSTMENT ->
                adjustments.correctAdjustment(patient, (Adjustment) entry, entered.cause(), entered.adjustment());
            case REMOVE_ADJUSTMENT -> adjustments.removeAdjustment(patient, (Adjustment) entry, entered.cause());
            case ADD_IMPAIRMENT, ADD_THRESHOLD ->
                adjustments.addCondition(patient, read.impairments(), entered.condition());
            case CORRECT_IMPAIRMENT ->
                adjustments.correctCondition(
                        patient, read.impairments(), (HealthCondition) entry, entered.cause(), entered.condition());
            case REMOVE_IMPAIRMENT, REMOVE_THRESHOLD ->
                adjustments.removeCondition(patient, read.impairments(), (HealthCondition) entry, entered.cause());
            case ADD_UNDERLYING_CONDITION ->
                adjustments.addCondition(patient, read.underlyingConditions(), entered.condition());
            case CORRECT_UNDERLYING_CONDITION ->
                adjustments.correctCondition(
                        patient,
                        read.underlyingConditions(),
                        (HealthCondition) entry,
                        entered.cause(),
                        entered.condition());
            case REMOVE_UNDERLYING_CONDITION ->
                adjustments.removeCondition(
                        patient, read.underlyingConditions(), (HealthCondition) entry, entered.cause());
        }
    }
}
