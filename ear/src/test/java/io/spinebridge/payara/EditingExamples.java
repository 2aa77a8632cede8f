package io.spinebridge.payara;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SnomedCode;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.ImpairmentType;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.RemovalReason;
import io.spinebridge.simulator.adjustments.SeedPatients;
import java.util.List;
import java.util.Optional;

/** What the tests of changes record and remove. */
final class EditingExamples {

    static final NhsNumber WITH_RECORD = NhsNumber.of(SeedPatients.FOR_CHANGES);
    static final NhsNumber WITHOUT_RECORD = NhsNumber.of(SeedPatients.FOR_CREATION);
    static final NhsNumber CONSENT_ONLY = NhsNumber.of(SeedPatients.CONSENT_ONLY);

    static final NewConsent CONSENT = NewConsent.by(ProxyRole.PATIENT);
    static final NewAdjustment EASY_READ = NewAdjustment.coded(
                    AdjustmentCategory.COMMUNICATION_SUPPORT,
                    new SnomedCode("796161000000101", "Requires information in Easyread"))
            .withNotes("Short sentences, please");
    static final NewAdjustment LARGE_PRINT = NewAdjustment.coded(
            AdjustmentCategory.SPECIFIC_INFORMATION_FORMAT,
            new SnomedCode("957371000000106", "Requires written information in at least 28 point sans serif font"));
    static final NewCondition LEARNING = NewCondition.impairment(ImpairmentType.LEARNING, null);
    static final NewCondition MENTAL_HEALTH = NewCondition.impairment(ImpairmentType.MENTAL_HEALTH, "Afraid of lifts");
    static final NewCondition AUTISM = NewCondition.underlying(new SnomedCode("408856003", "Autistic disorder"), null);
    static final NewCondition DEMENTIA = NewCondition.underlying(new SnomedCode("52448006", "Dementia"), null);
    static final RemovalCause MISTAKE = RemovalCause.of(RemovalReason.ERROR, "Recorded for the wrong patient");
    static final RemovalCause NOT_NEEDED = RemovalCause.of(RemovalReason.NO_LONGER_APPLIES, "No longer needed");

    private EditingExamples() {}

    /** The learning impairment among these. */
    static HealthCondition learning(Conditions impairments) {
        return impairments.entries().stream()
                .filter(entry -> entry.impairmentType().equals(Optional.of(ImpairmentType.LEARNING)))
                .findFirst()
                .orElseThrow();
    }

    /** Their types, where they have known ones. */
    static List<ImpairmentType> impairmentsOf(Conditions conditions) {
        return conditions.entries().stream()
                .map(HealthCondition::impairmentType)
                .flatMap(Optional::stream)
                .toList();
    }
}
