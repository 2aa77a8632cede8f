package io.spinebridge.host;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.PendingChange;
import io.spinebridge.api.SpineException;
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
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;

/**
 * The host's bean for changes. Anybody may call it, in a transaction of its own: roles and exceptions are Spinebridge's affair.
 *
 * <p>Steps and outcomes come and go serialised: what a user saw is kept somewhere between two pages of a host, and must survive that.
 */
@Stateless
public class HostEditing {

    @EJB
    private ReasonableAdjustments adjustments;

    @Resource
    private EJBContext context;

    /** Takes an {@link EditingStep}, and gives an {@link EditingOutcome}. */
    public byte[] take(byte[] step) {
        return written(outcome(read(step)));
    }

    private EditingOutcome outcome(EditingStep step) {
        try {
            return new EditingOutcome(call(step), null, "", context.getRollbackOnly());
        } catch (SpineException told) {
            return new EditingOutcome(null, told, "", context.getRollbackOnly());
        } catch (RuntimeException containers) {
            return new EditingOutcome(null, null, containers.getClass().getName(), context.getRollbackOnly());
        }
    }

    private Serializable call(EditingStep step) {
        return switch (step.operation()) {
            case REREAD_CONSENT -> adjustments.reread(step.argument(0, Consent.class));
            case REREAD_ADJUSTMENT -> adjustments.reread(step.argument(0, Adjustment.class));
            case REREAD_CONDITIONS -> adjustments.reread(step.argument(0, Conditions.class));
            case RECONCILE -> adjustments.reconcile(step.argument(0, PendingChange.class));
            default -> call(step, step.argument(0, NhsNumber.class));
        };
    }

    private Serializable call(EditingStep step, NhsNumber patient) {
        return switch (step.operation()) {
            case READ -> adjustments.read(patient);
            case CONSENT -> adjustments.consent(patient);
            case ADJUSTMENTS -> adjustments.adjustments(patient);
            case CONDITIONS -> adjustments.conditions(patient, step.argument(1, ConditionKind.class));
            case ADD_CONDITION, REMOVE_CONDITION, CORRECT_CONDITION ->
                    changeOfConditions(step, patient, step.argument(1, Conditions.class));
            default -> change(step, patient);
        };
    }

    private Serializable change(EditingStep step, NhsNumber patient) {
        switch (step.operation()) {
            case RECORD_CONSENT:
                return adjustments.recordConsent(patient, step.argument(1, NewConsent.class));
            case ADD_ADJUSTMENT:
                return adjustments.addAdjustment(patient, step.argument(1, NewAdjustment.class));
            case REMOVE_ADJUSTMENT:
                return adjustments.removeAdjustment(
                        patient, step.argument(1, Adjustment.class), step.argument(2, RemovalCause.class));
            case CORRECT_ADJUSTMENT:
                return adjustments.correctAdjustment(patient, step.argument(1, Adjustment.class),
                        step.argument(2, RemovalCause.class), step.argument(3, NewAdjustment.class));
            case WITHDRAW_CONSENT:
                adjustments.withdrawConsent(patient, step.argument(1, Consent.class), step.argument(2, RemovalCause.class));
                return null;
            case REMOVE_RECORD:
                adjustments.removeRecord(patient, step.argument(1, RemovalCause.class));
                return null;
            default:
                throw new IllegalArgumentException(step.operation().name());
        }
    }

    private Conditions changeOfConditions(EditingStep step, NhsNumber patient, Conditions known) {
        return switch (step.operation()) {
            case ADD_CONDITION -> adjustments.addCondition(patient, known, step.argument(2, NewCondition.class));
            case REMOVE_CONDITION -> adjustments.removeCondition(
                    patient, known, step.argument(2, HealthCondition.class), step.argument(3, RemovalCause.class));
            default -> adjustments.correctCondition(patient, known, step.argument(2, HealthCondition.class),
                    step.argument(3, RemovalCause.class), step.argument(4, NewCondition.class));
        };
    }

    private static EditingStep read(byte[] step) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(step))) {
            return (EditingStep) in.readObject();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ClassNotFoundException unknown) {
            throw new IllegalArgumentException(unknown);
        }
    }

    private static byte[] written(EditingOutcome outcome) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(outcome);
        } catch (IOException notSerialisable) {
            throw new UncheckedIOException(notSerialisable);
        }
        return bytes.toByteArray();
    }
}
