package io.spinebridge.adjustments;

import io.spinebridge.api.ConflictException;
import io.spinebridge.api.CorrectionIncompleteException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.SnomedCode;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.ImpairmentType;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.adjustments.Reconciliation;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.RemovalReason;
import java.util.List;

/** The examples of the module's README, which {@link ReadmeIT} compares with it and runs. */
class ReadmeExamples {

    private final ReasonableAdjustments adjustments;

    ReadmeExamples(ReasonableAdjustments adjustments) {
        this.adjustments = adjustments;
    }

    List<String> needsOf(String nhsNumber) {
        AdjustmentRecord record = adjustments.read(NhsNumber.of(nhsNumber));
        return record.adjustments().entries().stream()
                .map(entry -> entry.what().shown())
                .toList();
    }

    Adjustment beginRecord(NhsNumber patient) {
        adjustments.recordConsent(patient, NewConsent.by(ProxyRole.PATIENT));
        return adjustments.addAdjustment(
                patient,
                NewAdjustment.coded(
                                AdjustmentCategory.SPECIFIC_INFORMATION_FORMAT,
                                new SnomedCode("796161000000101", "Requires information in Easyread"))
                        .withNotes("prefers pictures"));
    }

    Conditions addHearingLoss(NhsNumber patient) {
        AdjustmentRecord seen = adjustments.read(patient);
        return adjustments.addCondition(
                patient, seen.impairments(), NewCondition.impairment(ImpairmentType.HEARING, "left ear"));
    }

    Conditions removeFirstImpairment(NhsNumber patient) {
        AdjustmentRecord seen = adjustments.read(patient);
        HealthCondition first = seen.impairments().entries().get(0);
        return adjustments.removeCondition(
                patient,
                seen.impairments(),
                first,
                RemovalCause.of(RemovalReason.ERROR, "recorded for the wrong patient"));
    }

    String correct(NhsNumber patient, Adjustment seen, NewAdjustment right) {
        RemovalCause cause = RemovalCause.of(RemovalReason.ERROR, "mistyped");
        try {
            adjustments.correctAdjustment(patient, seen, cause, right);
            return "corrected";
        } catch (ConflictException changedMeanwhile) {
            return "somebody else changed it: read it again, and decide again";
        } catch (CorrectionIncompleteException halfDone) {
            return "the old entry is removed, the new one is not recorded: add it";
        }
    }

    String addOnce(NhsNumber patient, NewAdjustment adjustment) {
        try {
            adjustments.addAdjustment(patient, adjustment);
            return "added";
        } catch (OutcomeUnknownException lost) {
            Reconciliation found = adjustments.reconcile(lost.pending().orElseThrow());
            return switch (found) {
                case MADE -> "added";
                case NOT_MADE -> "not added: try again";
                case UNCLEAR -> "not clear yet: ask again in a few minutes, or look at the record";
            };
        }
    }

    void withdraw(NhsNumber patient) {
        Consent consent = adjustments.consent(patient).active().orElseThrow();
        adjustments.withdrawConsent(
                patient, consent, RemovalCause.of(RemovalReason.PATIENT_DISSENT, "asked for it at the ward"));
    }
}
