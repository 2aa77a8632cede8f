package io.spinebridge.payara;

import static io.spinebridge.payara.EditingExamples.AUTISM;
import static io.spinebridge.payara.EditingExamples.CONSENT_ONLY;
import static io.spinebridge.payara.EditingExamples.DEMENTIA;
import static io.spinebridge.payara.EditingExamples.NOT_NEEDED;
import static io.spinebridge.payara.EditingExamples.WITH_RECORD;
import static io.spinebridge.payara.EditingExamples.impairmentsOf;
import static io.spinebridge.payara.EditingExamples.learning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spinebridge.api.ConflictException;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.ImpairmentType;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.RemovalReason;
import io.spinebridge.api.adjustments.Reread;
import io.spinebridge.harness.EveryRuleKept;
import io.spinebridge.harness.FurtherAccounts;
import io.spinebridge.harness.Host;
import io.spinebridge.harness.HostAdjustments;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.SpineRequests;
import io.spinebridge.host.CallReport;
import io.spinebridge.simulator.adjustments.SeedPatients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The use cases of the specification from the seventh on. */
@InPayara
@ExtendWith(EveryRuleKept.class)
class EditingFurtherUseCasesIT {

    private final HostAdjustments editor = HostAdjustments.asEditor();

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
}
