package io.spinebridge.payara;

import static io.spinebridge.payara.EditingExamples.CONSENT;
import static io.spinebridge.payara.EditingExamples.EASY_READ;
import static io.spinebridge.payara.EditingExamples.LARGE_PRINT;
import static io.spinebridge.payara.EditingExamples.LEARNING;
import static io.spinebridge.payara.EditingExamples.MENTAL_HEALTH;
import static io.spinebridge.payara.EditingExamples.MISTAKE;
import static io.spinebridge.payara.EditingExamples.WITHOUT_RECORD;
import static io.spinebridge.payara.EditingExamples.WITH_RECORD;
import static io.spinebridge.payara.EditingExamples.impairmentsOf;
import static io.spinebridge.payara.EditingExamples.learning;
import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.ImpairmentType;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.Provenance;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.api.adjustments.RemovalReason;
import io.spinebridge.harness.EveryRuleKept;
import io.spinebridge.harness.HostAdjustments;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.SpineRequests;
import io.spinebridge.simulator.adjustments.SeedPatients;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The use cases of the Reasonable Adjustments API, in the order of its guide, each through a host's EJB. */
@InPayara
@ExtendWith(EveryRuleKept.class)
class EditingUseCasesIT {

    private final HostAdjustments editor = HostAdjustments.asEditor();

    @Test
    void useCase1AsksNothingMoreOfAPatientWithoutRecord() {
        assertThat(editor.read(WITHOUT_RECORD).exists()).isFalse();
        assertThat(SpineRequests.interactions()).containsExactly("search Consent");
    }

    @Test
    void useCase2CreatesARecordWithAnImpairmentAndNoAdjustment() {
        AdjustmentRecord none = editor.read(WITHOUT_RECORD);

        Consent consent = editor.recordConsent(WITHOUT_RECORD, CONSENT);
        Conditions impairments = editor.addCondition(WITHOUT_RECORD, none.impairments(), LEARNING);

        assertThat(consent.active()).isTrue();
        assertThat(consent.proxyRole()).contains(ProxyRole.PATIENT);
        assertThat(consent.version().versionId()).isNotEmpty();
        assertThat(impairmentsOf(impairments)).containsExactly(ImpairmentType.LEARNING);
        assertThat(impairments.entries()).anyMatch(HealthCondition::isThreshold);
        assertThat(SpineRequests.changesInWords()).containsExactly("create Consent 201", "create List 201");
        AdjustmentRecord record = editor.read(WITHOUT_RECORD);
        assertThat(record.exists()).isTrue();
        assertThat(record.thresholdMet()).isTrue();
        assertThat(record.adjustments().entries()).isEmpty();
        assertThat(record.everythingNotUnderstood()).isEmpty();
    }

    @Test
    void useCase2CreatesARecordByABestInterestDecision() {
        editor.recordConsent(
                WITHOUT_RECORD, new NewConsent(ProxyRole.BEST_INTEREST, "Agreed with family and ward team"));

        Consent stored = editor.consent(WITHOUT_RECORD).active().orElseThrow();
        assertThat(stored.proxyRole()).contains(ProxyRole.BEST_INTEREST);
        assertThat(stored.knownBestInterest().orElseThrow().text()).isEqualTo("Agreed with family and ward team");
    }

    @Test
    void useCase3ReadsARecord() {
        AdjustmentRecord record = editor.read(WITH_RECORD);

        assertThat(record.adjustments().entries()).hasSize(5);
        assertThat(impairmentsOf(record.impairments()))
                .containsExactly(ImpairmentType.LEARNING, ImpairmentType.MENTAL_HEALTH);
        assertThat(record.underlyingConditions().entries()).hasSize(1);
        assertThat(record.thresholdMet()).isTrue();
        assertThat(SpineRequests.interactions())
                // Whether there is a record comes first, all else at once.
                .startsWith("search Consent")
                .containsExactlyInAnyOrder(
                        "search Consent",
                        "search Flag",
                        "search List",
                        "search UnderlyingConditions",
                        "search ThresholdCode");
    }

    @Test
    void useCase4AddsAnAdjustmentAndAnImpairment() {
        AdjustmentRecord before = editor.read(WITH_RECORD);

        Adjustment adjustment = editor.addAdjustment(WITH_RECORD, EASY_READ);
        Conditions impairments = editor.addCondition(WITH_RECORD, before.impairments(), MENTAL_HEALTH);

        assertThat(adjustment.knownCategory()).contains(AdjustmentCategory.COMMUNICATION_SUPPORT);
        assertThat(adjustment.knownNotes().orElseThrow().text()).isEqualTo("Short sentences, please");
        assertThat(impairments.entries())
                .hasSize(before.impairments().entries().size() + 1)
                .anyMatch(entry -> entry.knownNote().equals(Optional.of("Afraid of lifts")));
        assertThat(SpineRequests.changesInWords()).containsExactly("create Flag 201", "update List 200");
        assertThat(SpineRequests.changes().get(1).header("If-Match"))
                .isEqualTo("W/\"" + before.impairments().version().versionId() + "\"");
        AdjustmentRecord after = editor.read(WITH_RECORD);
        assertThat(after.adjustments().entries()).hasSize(6).contains(adjustment);
        assertThat(after.impairments()).isEqualTo(impairments);
    }

    @Test
    void useCase5TellsOfEachConditionWhoRecordedIt() {
        Conditions impairments = editor.conditions(WITH_RECORD, ConditionKind.IMPAIRMENT);

        assertThat(impairments.entries())
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.provenance())
                        .extracting(Provenance::activity)
                        .containsExactly("CREATE"));
        assertThat(impairments.notUnderstood()).isEmpty();
    }

    @Test
    void useCase5LeavesOutConditionsThatWereRemoved() {
        Conditions impairments =
                editor.conditions(NhsNumber.of(SeedPatients.REMOVED_CONDITIONS), ConditionKind.IMPAIRMENT);

        assertThat(impairmentsOf(impairments)).containsExactly(ImpairmentType.MEMORY);
    }

    @Test
    void useCase6ChangesAnAdjustment() {
        Adjustment old = editor.addAdjustment(WITH_RECORD, EASY_READ);
        SpineRequests.forget();

        Adjustment corrected = editor.correctAdjustment(WITH_RECORD, old, MISTAKE, LARGE_PRINT);

        assertThat(SpineRequests.changesInWords()).containsExactly("update Flag 200", "create Flag 201");
        assertThat(editor.adjustments(WITH_RECORD).entries())
                .hasSize(6)
                .contains(corrected)
                .doesNotContain(old);
        Adjustment removed = editor.reread(old).current().orElseThrow();
        assertThat(removed.active()).isFalse();
        assertThat(removed.removal().reason().firstCode().orElseThrow().code()).isEqualTo(RemovalReason.ERROR.code());
        assertThat(removed.removal().comment()).isEqualTo("Recorded for the wrong patient");
        assertThat(removed.provenance()).extracting(Provenance::activity).containsExactlyInAnyOrder("CREATE", "UPDATE");
    }

    @Test
    void useCase6ChangesACondition() {
        Conditions before = editor.conditions(WITH_RECORD, ConditionKind.IMPAIRMENT);
        SpineRequests.forget();

        editor.correctCondition(
                WITH_RECORD, before, learning(before), MISTAKE, NewCondition.impairment(ImpairmentType.MEMORY, null));

        assertThat(SpineRequests.changesInWords()).containsExactly("update List 200");
        assertThat(impairmentsOf(editor.conditions(WITH_RECORD, ConditionKind.IMPAIRMENT)))
                .containsExactlyInAnyOrder(ImpairmentType.MENTAL_HEALTH, ImpairmentType.MEMORY);
    }
}
