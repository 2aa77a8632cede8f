package io.spinebridge.host;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
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
