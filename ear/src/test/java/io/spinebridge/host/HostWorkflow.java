package io.spinebridge.host;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.ImpairmentType;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.RemovalReason;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import java.util.function.Supplier;

/** The host's own bean. Anybody may call it, in a transaction of its own: roles and exceptions are Spinebridge's affair. */
@Stateless
public class HostWorkflow {

    @EJB
    private ReasonableAdjustments adjustments;

    @Resource
    private EJBContext context;

    /** Reads the whole record: five interactions. */
    public CallReport record(String patient) {
        return report(() -> words(adjustments.read(NhsNumber.of(patient))));
    }

    /** Reads the consent alone: one interaction. */
    public CallReport consent(String patient) {
        return report(() -> adjustments.consent(NhsNumber.of(patient)).exists() ? "consent" : "no consent");
    }

    /** Reads, adds an adjustment, adds an impairment, takes both back, and reads again: all in one method and one transaction. */
    public CallReport noteAndTakeBack(String number) {
        return report(() -> {
            NhsNumber patient = NhsNumber.of(number);
            AdjustmentRecord before = adjustments.read(patient);
            Adjustment added = adjustments.addAdjustment(
                    patient,
                    NewAdjustment.freeText(AdjustmentCategory.ENVIRONMENT_OF_CARE, "A side room, away from the lifts"));
            Conditions more = adjustments.addCondition(
                    patient, before.impairments(), NewCondition.impairment(ImpairmentType.HEARING, null));
            String between = words(adjustments.read(patient));
            RemovalCause cause = RemovalCause.of(RemovalReason.ERROR, "Meant for the next bed");
            adjustments.removeAdjustment(patient, added, cause);
            adjustments.removeCondition(
                    patient, more, more.entries().get(more.entries().size() - 1), cause);
            return words(before) + "; " + between + "; " + words(adjustments.read(patient));
        });
    }

    /** Forgets to say whose consent. */
    public CallReport nobodysConsent() {
        return report(() -> adjustments.consent(null).toString());
    }

    private CallReport report(Supplier<String> call) {
        try {
            return CallReport.answered(call.get(), context.getRollbackOnly());
        } catch (RuntimeException thrown) {
            return CallReport.failed(thrown, context.getRollbackOnly());
        }
    }

    private static String words(AdjustmentRecord record) {
        return record.exists()
                ? "consent, " + record.adjustments().entries().size() + " adjustments, "
                        + record.impairments().entries().size() + " impairments, "
                        + record.underlyingConditions().entries().size() + " underlying conditions, threshold "
                        + (record.thresholdMet() ? "met" : "not met")
                : "no record";
    }
}
