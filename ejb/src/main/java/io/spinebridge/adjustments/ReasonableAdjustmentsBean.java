package io.spinebridge.adjustments;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.PendingChange;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.Adjustments;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.Consents;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.adjustments.Reconciliation;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.Reread;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The bean behind {@link ReasonableAdjustments}: roles, and nothing else of its own. It takes no part in transactions. */
@Stateless
@DeclareRoles({ReasonableAdjustmentsBean.VIEWER, ReasonableAdjustmentsBean.EDITOR})
@RolesAllowed({ReasonableAdjustmentsBean.VIEWER, ReasonableAdjustmentsBean.EDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReasonableAdjustmentsBean implements ReasonableAdjustments {

    static final String VIEWER = "spine-adjustments-viewer";
    static final String EDITOR = "spine-adjustments-editor";

    private final AdjustmentsOperations operations;

    /** For the container's proxy. */
    protected ReasonableAdjustmentsBean() {
        this(null);
    }

    /** Wires. */
    @Inject
    public ReasonableAdjustmentsBean(AdjustmentsOperations operations) {
        this.operations = operations;
    }

    @Override
    public AdjustmentRecord read(NhsNumber patient) {
        return operations.reader().read(required(patient));
    }

    @Override
    public Consents consent(NhsNumber patient) {
        List<NotUnderstood> notUnderstood = new ArrayList<>();
        return new Consents(operations.reader().consents(required(patient), notUnderstood), notUnderstood);
    }

    @Override
    public Adjustments adjustments(NhsNumber patient) {
        return operations.reader().adjustments(required(patient));
    }

    @Override
    public Conditions conditions(NhsNumber patient, ConditionKind kind) {
        return operations.reader().conditions(required(patient), required(kind, "kind"));
    }

    @Override
    public Reread<Consent> reread(Consent known) {
        return operations.rereads().consent(required(known, "consent"));
    }

    @Override
    public Reread<Adjustment> reread(Adjustment known) {
        return operations.rereads().adjustment(required(known, "adjustment"));
    }

    @Override
    public Reread<Conditions> reread(Conditions known) {
        return operations.rereads().impairments(required(known, "conditions"));
    }

    @Override
    @RolesAllowed(EDITOR)
    public Consent recordConsent(NhsNumber patient, NewConsent consent) {
        return operations.edits().recordConsent(required(patient), required(consent, "consent"));
    }

    @Override
    @RolesAllowed(EDITOR)
    public Adjustment addAdjustment(NhsNumber patient, NewAdjustment adjustment) {
        return operations.edits().addAdjustment(required(patient), required(adjustment, "adjustment"));
    }

    @Override
    @RolesAllowed(EDITOR)
    public Adjustment removeAdjustment(NhsNumber patient, Adjustment known, RemovalCause cause) {
        return operations.edits().removeAdjustment(required(patient), required(known, "adjustment"), required(cause));
    }

    @Override
    @RolesAllowed(EDITOR)
    public Adjustment correctAdjustment(
            NhsNumber patient, Adjustment known, RemovalCause cause, NewAdjustment replacement) {
        return operations
                .edits()
                .correctAdjustment(required(patient), required(known, "adjustment"), required(cause), replacement);
    }

    @Override
    @RolesAllowed(EDITOR)
    public Conditions addCondition(NhsNumber patient, Conditions known, NewCondition condition) {
        return operations
                .conditionEdits()
                .add(required(patient), required(known, "conditions"), required(condition, "condition"));
    }

    @Override
    @RolesAllowed(EDITOR)
    public Conditions removeCondition(NhsNumber patient, Conditions known, HealthCondition entry, RemovalCause cause) {
        return operations
                .conditionEdits()
                .remove(
                        required(patient),
                        required(known, "conditions"),
                        required(entry, "condition"),
                        required(cause));
    }

    @Override
    @RolesAllowed(EDITOR)
    public Conditions correctCondition(
            NhsNumber patient, Conditions known, HealthCondition entry, RemovalCause cause, NewCondition replacement) {
        return operations
                .conditionEdits()
                .correct(
                        required(patient),
                        required(known, "conditions"),
                        required(entry, "condition"),
                        required(cause),
                        replacement);
    }

    @Override
    @RolesAllowed(EDITOR)
    public void withdrawConsent(NhsNumber patient, Consent known, RemovalCause cause) {
        operations.edits().withdrawConsent(required(patient), required(known, "consent"), required(cause));
    }

    @Override
    @RolesAllowed(EDITOR)
    public void removeRecord(NhsNumber patient, RemovalCause cause) {
        operations.edits().removeRecord(required(patient), required(cause));
    }

    @Override
    @RolesAllowed(EDITOR)
    public Reconciliation reconcile(PendingChange pending) {
        return operations.reconciler().reconcile(required(pending, "pending change"));
    }

    private static RemovalCause required(RemovalCause cause) {
        return required(cause, "removal reason");
    }

    private static NhsNumber required(NhsNumber patient) {
        return required(patient, "NHS number");
    }

    private static <T> T required(T value, String field) {
        if (value == null) {
            throw new InvalidInputException(field, "is missing");
        }
        return value;
    }
}
