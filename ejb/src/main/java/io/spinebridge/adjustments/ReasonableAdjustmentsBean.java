package io.spinebridge.adjustments;

import io.spinebridge.api.InputRules;
import io.spinebridge.api.NhsNumber;
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
import io.spinebridge.http.Operation;
import io.spinebridge.spine.UnforeseenInReading;
import io.spinebridge.spine.UnforeseenInWriting;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.function.Supplier;

/** The bean behind {@link ReasonableAdjustments}: roles, and nothing else of its own. It takes no part in transactions. */
@Stateless
@DeclareRoles({ReasonableAdjustmentsBean.VIEWER, ReasonableAdjustmentsBean.EDITOR})
@RolesAllowed({ReasonableAdjustmentsBean.VIEWER, ReasonableAdjustmentsBean.EDITOR})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Interceptors(UnforeseenInReading.class)
public class ReasonableAdjustmentsBean implements ReasonableAdjustments {

    static final String VIEWER = "spine-adjustments-viewer";
    static final String EDITOR = "spine-adjustments-editor";

    private final Supplier<AdjustmentsReader> reader;
    private final Supplier<AdjustmentsWriter> writer;
    private final Supplier<ConditionsWriter> conditions;
    private final Supplier<Reconciler> reconciler;

    /** For the container's proxy. */
    protected ReasonableAdjustmentsBean() {
        this(null, null, null, null);
    }

    /**
     * Works with what the settings make; each supplier throws while they are not valid.
     *
     * @param reader reads
     * @param writer changes consent, adjustments and the record as a whole
     * @param conditions changes lists of conditions
     * @param reconciler finds out what became of a change whose answer was lost
     */
    @Inject
    public ReasonableAdjustmentsBean(
            Supplier<AdjustmentsReader> reader,
            Supplier<AdjustmentsWriter> writer,
            Supplier<ConditionsWriter> conditions,
            Supplier<Reconciler> reconciler) {
        this.reader = reader;
        this.writer = writer;
        this.conditions = conditions;
        this.reconciler = reconciler;
    }

    @Override
    public AdjustmentRecord read(NhsNumber patient) {
        return Operation.run(() -> reader.get().read(required(patient)));
    }

    @Override
    public Consents consent(NhsNumber patient) {
        return Operation.run(() -> reader.get().consents(required(patient)));
    }

    @Override
    public Adjustments adjustments(NhsNumber patient) {
        return Operation.run(() -> reader.get().adjustments(required(patient)));
    }

    @Override
    public Conditions conditions(NhsNumber patient, ConditionKind kind) {
        return Operation.run(() -> reader.get().conditions(required(patient), required(kind, "kind")));
    }

    @Override
    public Reread<Consent> reread(Consent known) {
        return Operation.run(() -> reader.get().reread(required(known, "consent")));
    }

    @Override
    public Reread<Adjustment> reread(Adjustment known) {
        return Operation.run(() -> reader.get().reread(required(known, "adjustment")));
    }

    @Override
    public Reread<Conditions> reread(Conditions known) {
        return Operation.run(() -> reader.get().reread(required(known, "conditions")));
    }

    @Override
    @RolesAllowed(EDITOR)
    @Interceptors(UnforeseenInWriting.class)
    public Consent recordConsent(NhsNumber patient, NewConsent consent) {
        return Operation.run(() -> writer.get().recordConsent(required(patient), required(consent, "consent")));
    }

    @Override
    @RolesAllowed(EDITOR)
    @Interceptors(UnforeseenInWriting.class)
    public Adjustment addAdjustment(NhsNumber patient, NewAdjustment adjustment) {
        return Operation.run(() -> writer.get().addAdjustment(required(patient), required(adjustment, "adjustment")));
    }

    @Override
    @RolesAllowed(EDITOR)
    @Interceptors(UnforeseenInWriting.class)
    public Adjustment removeAdjustment(NhsNumber patient, Adjustment known, RemovalCause cause) {
        return Operation.run(
                () -> writer.get().removeAdjustment(required(patient), required(known, "adjustment"), required(cause)));
    }

    @Override
    @RolesAllowed(EDITOR)
    @Interceptors(UnforeseenInWriting.class)
    public Adjustment correctAdjustment(
            NhsNumber patient, Adjustment known, RemovalCause cause, NewAdjustment replacement) {
        return Operation.run(() -> writer.get()
                .correctAdjustment(required(patient), required(known, "adjustment"), required(cause), replacement));
    }

    @Override
    @RolesAllowed(EDITOR)
    @Interceptors(UnforeseenInWriting.class)
    public Conditions addCondition(NhsNumber patient, Conditions known, NewCondition condition) {
        return Operation.run(() -> conditions
                .get()
                .add(required(patient), required(known, "conditions"), required(condition, "condition")));
    }

    @Override
    @RolesAllowed(EDITOR)
    @Interceptors(UnforeseenInWriting.class)
    public Conditions removeCondition(NhsNumber patient, Conditions known, HealthCondition entry, RemovalCause cause) {
        return Operation.run(() -> conditions
                .get()
                .remove(
                        required(patient),
                        required(known, "conditions"),
                        required(entry, "condition"),
                        required(cause)));
    }

    @Override
    @RolesAllowed(EDITOR)
    @Interceptors(UnforeseenInWriting.class)
    public Conditions correctCondition(
            NhsNumber patient, Conditions known, HealthCondition entry, RemovalCause cause, NewCondition replacement) {
        return Operation.run(() -> conditions
                .get()
                .correct(
                        required(patient),
                        required(known, "conditions"),
                        required(entry, "condition"),
                        required(cause),
                        replacement));
    }

    @Override
    @RolesAllowed(EDITOR)
    @Interceptors(UnforeseenInWriting.class)
    public void withdrawConsent(NhsNumber patient, Consent known, RemovalCause cause) {
        Operation.run(
                () -> writer.get().withdrawConsent(required(patient), required(known, "consent"), required(cause)));
    }

    @Override
    @RolesAllowed(EDITOR)
    @Interceptors(UnforeseenInWriting.class)
    public void removeRecord(NhsNumber patient, RemovalCause cause) {
        Operation.run(() -> writer.get().removeRecord(required(patient), required(cause)));
    }

    @Override
    @RolesAllowed(EDITOR)
    public Reconciliation reconcile(PendingChange pending) {
        return Operation.run(() -> reconciler.get().reconcile(required(pending, "pending change")));
    }

    private static RemovalCause required(RemovalCause cause) {
        return InputRules.required("removal reason", cause);
    }

    private static NhsNumber required(NhsNumber patient) {
        return InputRules.required("NHS number", patient);
    }

    private static <T> T required(T value, String field) {
        return InputRules.required(field, value);
    }
}
