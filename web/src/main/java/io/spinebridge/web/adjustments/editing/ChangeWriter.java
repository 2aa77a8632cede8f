package io.spinebridge.web.adjustments.editing;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.web.adjustments.Task;
import java.io.Serializable;

/** Makes a change, with the versions that were read. Thread safe. */
final class ChangeWriter {

    private final ReasonableAdjustments adjustments;

    ChangeWriter(ReasonableAdjustments adjustments) {
        this.adjustments = adjustments;
    }

    void make(Task task, AdjustmentRecord read, Serializable entry, CheckedInput input) {
        NhsNumber patient = read.patient();
        switch (task) {
            case RECORD_CONSENT -> adjustments.recordConsent(patient, input.consent());
            case WITHDRAW_CONSENT -> adjustments.withdrawConsent(patient, (Consent) entry, input.cause());
            case REMOVE_RECORD -> adjustments.removeRecord(patient, input.cause());
            case ADD_ADJUSTMENT -> adjustments.addAdjustment(patient, input.adjustment());
            case CORRECT_ADJUSTMENT ->
                adjustments.correctAdjustment(patient, (Adjustment) entry, input.cause(), input.adjustment());
            case REMOVE_ADJUSTMENT -> adjustments.removeAdjustment(patient, (Adjustment) entry, input.cause());
            case ADD_IMPAIRMENT, ADD_THRESHOLD ->
                adjustments.addCondition(patient, read.impairments(), input.condition());
            case CORRECT_IMPAIRMENT ->
                adjustments.correctCondition(
                        patient, read.impairments(), (HealthCondition) entry, input.cause(), input.condition());
            case REMOVE_IMPAIRMENT, REMOVE_THRESHOLD ->
                adjustments.removeCondition(patient, read.impairments(), (HealthCondition) entry, input.cause());
            case ADD_UNDERLYING_CONDITION ->
                adjustments.addCondition(patient, read.underlyingConditions(), input.condition());
            case CORRECT_UNDERLYING_CONDITION ->
                adjustments.correctCondition(
                        patient,
                        read.underlyingConditions(),
                        (HealthCondition) entry,
                        input.cause(),
                        input.condition());
            case REMOVE_UNDERLYING_CONDITION ->
                adjustments.removeCondition(
                        patient, read.underlyingConditions(), (HealthCondition) entry, input.cause());
        }
    }
}
