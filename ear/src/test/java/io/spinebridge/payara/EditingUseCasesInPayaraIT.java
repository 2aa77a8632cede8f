package io.spinebridge.payara;

import static io.spinebridge.payara.EditingExamples.AUTISM;
import static io.spinebridge.payara.EditingExamples.CONSENT;
import static io.spinebridge.payara.EditingExamples.CONSENT_ONLY;
import static io.spinebridge.payara.EditingExamples.DEMENTIA;
import static io.spinebridge.payara.EditingExamples.EASY_READ;
import static io.spinebridge.payara.EditingExamples.LARGE_PRINT;
import static io.spinebridge.payara.EditingExamples.LEARNING;
import static io.spinebridge.payara.EditingExamples.MENTAL_HEALTH;
import static io.spinebridge.payara.EditingExamples.MISTAKE;
import static io.spinebridge.payara.EditingExamples.NOT_NEEDED;
import static io.spinebridge.payara.EditingExamples.WITHOUT_RECORD;
import static io.spinebridge.payara.EditingExamples.WITH_RECORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spinebridge.api.ConflictException;
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
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.RemovalReason;
import io.spinebridge.api.adjustments.Reread;
import io.spinebridge.harness.FurtherAccounts;
import io.spinebridge.harness.Host;
import io.spinebridge.harness.HostAdjustments;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.OfficialProfiles;
import io.spinebridge.harness.SpineRequests;
import io.spinebridge.host.CallReport;
import io.spinebridge.simulator.adjustments.SeedPatients;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The use cases of the Reasonable Adjustments API, in the order of its guide, each through a host's EJB. */
@InPayara
class EditingUseCasesInPayaraIT {

    private final HostAdjustments editor = HostAdjustments.asEditor();

    @TempDir
    private static Path sent;

    @AfterEach
    void everyRequestKeptEveryRule() throws IOException {
        SpineRequests.allKeptTheRules();
        OfficialProfiles.keepWhatWasSent(sent);
    }

    @AfterAll
    static void everythingSentKeepsTheOfficialProfiles() throws IOException, InterruptedException {
        OfficialProfiles.accept(sent);
    }

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
                .containsExactly(
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

    @Test
    void useCase7NeverOverwritesWhatAnotherEditorChangedMeanwhile() {
        HostAdjustments other = HostAdjustments.as(FurtherAccounts.secondEditor());
        Conditions seenByBoth = editor.conditions(WITH_RECORD, ConditionKind.IMPAIRMENT);
        HealthCondition learning = learning(seenByBoth);

        editor.removeCondition(WITH_RECORD, seenByBoth, learning, NOT_NEEDED);
        assertThatThrownBy(() -> other.addCondition(
                        WITH_RECORD, seenByBoth, NewCondition.impairment(ImpairmentType.HEARING, null)))
                .isInstanceOf(ConflictException.class);

        Conditions reread = other.reread(seenByBoth).current().orElseThrow();
        assertThat(impairmentsOf(reread)).containsExactly(ImpairmentType.MENTAL_HEALTH);
        other.addCondition(WITH_RECORD, reread, NewCondition.impairment(ImpairmentType.HEARING, null));
        assertThat(impairmentsOf(editor.conditions(WITH_RECORD, ConditionKind.IMPAIRMENT)))
                .containsExactlyInAnyOrder(ImpairmentType.MENTAL_HEALTH, ImpairmentType.HEARING);
    }

    @Test
    void useCase8RemovesARecord() {
        editor.removeRecord(WITH_RECORD, NOT_NEEDED);

        assertThat(SpineRequests.changesInWords()).containsExactly("remove record 200");
        expectNoRecord();
    }

    @Test
    void useCase8RemovesARecordByWithdrawingConsent() {
        Consent consent = editor.consent(WITH_RECORD).active().orElseThrow();

        editor.withdrawConsent(
                WITH_RECORD, consent, RemovalCause.of(RemovalReason.PATIENT_DISSENT, "Told the ward sister"));

        assertThat(SpineRequests.changesInWords()).containsExactly("update Consent 200");
        Consent withdrawn = editor.reread(consent).current().orElseThrow();
        assertThat(withdrawn.active()).isFalse();
        assertThat(withdrawn.removal().comment()).isEqualTo("Told the ward sister");
        expectNoRecord();
    }

    @Test
    void useCase9ReadsEachPartByItself() {
        assertThat(editor.consent(WITH_RECORD).exists()).isTrue();
        assertThat(editor.adjustments(WITH_RECORD).entries()).hasSize(5);
        assertThat(editor.conditions(WITH_RECORD, ConditionKind.IMPAIRMENT).entries())
                .hasSize(3);
        assertThat(editor.conditions(WITH_RECORD, ConditionKind.UNDERLYING_CONDITION)
                        .entries())
                .hasSize(1);
        assertThat(editor.conditions(WITH_RECORD, ConditionKind.THRESHOLD).entries())
                .hasSize(1);
        assertThat(SpineRequests.interactions())
                .containsExactly(
                        "search Consent",
                        "search Flag",
                        "search List",
                        "search UnderlyingConditions",
                        "search ThresholdCode");
    }

    @Test
    void useCase9RemovesEachKindOfEntryByItself() {
        AdjustmentRecord record = editor.read(WITH_RECORD);
        SpineRequests.forget();

        editor.removeAdjustment(WITH_RECORD, record.adjustments().entries().get(0), NOT_NEEDED);
        Conditions left =
                editor.removeCondition(WITH_RECORD, record.impairments(), learning(record.impairments()), NOT_NEEDED);
        Conditions none = editor.removeCondition(
                WITH_RECORD,
                record.underlyingConditions(),
                record.underlyingConditions().entries().get(0),
                NOT_NEEDED);

        assertThat(SpineRequests.changesInWords())
                .containsExactly("update Flag 200", "update List 200", "update UnderlyingConditions 200");
        assertThat(impairmentsOf(left)).containsExactly(ImpairmentType.MENTAL_HEALTH);
        assertThat(none.entries()).isEmpty();
        assertThat(editor.adjustments(WITH_RECORD).entries()).hasSize(4);
    }

    @Test
    void useCase10TransfersOnlyWhatChanged() {
        Adjustment known = editor.adjustments(WITH_RECORD).entries().get(0);
        SpineRequests.forget();

        assertThat(editor.reread(known).unchanged()).isTrue();
        editor.removeAdjustment(WITH_RECORD, known, NOT_NEEDED);
        Reread<Adjustment> changed = editor.reread(known);

        assertThat(changed.current().orElseThrow().active()).isFalse();
        assertThat(HostAdjustments.asViewer().reread(changed.changed()).unchanged())
                .isTrue();
    }

    @Test
    void useCase11AddsUnderlyingConditions() {
        Conditions none = editor.conditions(CONSENT_ONLY, ConditionKind.UNDERLYING_CONDITION);

        Conditions one = editor.addCondition(CONSENT_ONLY, none, AUTISM);
        Conditions two = editor.addCondition(CONSENT_ONLY, one, DEMENTIA);

        assertThat(SpineRequests.changesInWords())
                .containsExactly("create UnderlyingConditions 201", "update UnderlyingConditions 200");
        assertThat(two.entries())
                .extracting(entry -> entry.what().shown())
                .containsExactly("Autistic disorder", "Dementia");
        assertThat(editor.read(CONSENT_ONLY).underlyingConditions().entries()).isEqualTo(two.entries());
    }

    @Test
    void severalUseCasesFitIntoOneMethodAndOneTransactionOfTheHost() {
        CallReport report = Host.asEditor().noteAndTakeBack(SeedPatients.FOR_CHANGES);

        String same = "consent, 5 adjustments, 3 impairments, 1 underlying conditions, threshold met";
        assertThat(report.thrown()).as(report.message()).isEmpty();
        assertThat(report.answer())
                .isEqualTo(same + "; consent, 6 adjustments, 4 impairments, 1 underlying conditions, threshold met; "
                        + same);
        assertThat(report.rolledBack()).isFalse();
        assertThat(SpineRequests.changesInWords())
                .containsExactly("create Flag 201", "update List 200", "update Flag 200", "update List 200");
    }

    private void expectNoRecord() {
        AdjustmentRecord record = editor.read(WITH_RECORD);
        assertThat(record.exists()).isFalse();
        assertThat(editor.adjustments(WITH_RECORD).entries()).isEmpty();
        assertThat(editor.conditions(WITH_RECORD, ConditionKind.IMPAIRMENT).entries())
                .isEmpty();
    }

    private static HealthCondition learning(Conditions impairments) {
        return impairments.entries().stream()
                .filter(entry -> entry.impairmentType().equals(Optional.of(ImpairmentType.LEARNING)))
                .findFirst()
                .orElseThrow();
    }

    private static List<ImpairmentType> impairmentsOf(Conditions conditions) {
        return conditions.entries().stream()
                .map(HealthCondition::impairmentType)
                .flatMap(Optional::stream)
                .toList();
    }
}
