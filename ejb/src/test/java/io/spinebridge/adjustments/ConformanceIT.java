package io.spinebridge.adjustments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.spinebridge.api.SpineUser;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.ImpairmentType;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.RemovalReason;
import io.spinebridge.simulator.conformance.ProfileReport;
import io.spinebridge.simulator.conformance.ProfileValidator;
import io.spinebridge.simulator.evidence.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everything that is sent, compared with the official NHS profiles. Runs when the system property {@code spinebridge.conformance} names a folder
 * with their validator ({@code validate FOLDER}, exit code 0 for no errors).
 */
class ConformanceIT {

    @TempDir
    private Path sent;

    @ParameterizedTest
    @ValueSource(strings = {"retired", "current"})
    void everyResourceThatIsSentKeepsItsOfficialProfile(String reasons) throws Exception {
        assumeTrue(
                System.getProperty(ProfileValidator.PROPERTY) != null,
                "Set -D" + ProfileValidator.PROPERTY + " to compare what is sent with the official profiles");
        try (EditingRig rig = new EditingRig()) {
            ReasonableAdjustments editor =
                    rig.as(EditingRig.NURSE, Map.of("spinebridge.adjustments.removal-reasons", reasons));
            for (EditKind kind : EditKind.values()) {
                rig.reset();
                kind.make(editor);
                keep(rig, kind.name());
            }
            everyReason(rig, editor);
            everyCode(rig, editor);
            rig.reset();
            EditKind.FIRST_IMPAIRMENT.make(rig.as(SpineUser.of("555254240100", "RXA")));
            keep(rig, "unknown-job-role");
        }

        assertThat(sent).isNotEmptyDirectory();
        validate();
    }

    private void everyReason(EditingRig rig, ReasonableAdjustments editor) throws IOException {
        for (RemovalReason reason : RemovalReason.values()) {
            rig.reset();
            RemovalCause cause = RemovalCause.of(reason, "comment");
            Adjustment adjustment = editor.adjustments(EditKind.REMOVE_RECORD.patient())
                    .entries()
                    .get(0);
            editor.removeAdjustment(EditKind.REMOVE_RECORD.patient(), adjustment, cause);
            for (ConditionKind kind : List.of(ConditionKind.IMPAIRMENT, ConditionKind.UNDERLYING_CONDITION)) {
                Conditions list = editor.conditions(EditKind.REMOVE_RECORD.patient(), kind);
                editor.removeCondition(
                        EditKind.REMOVE_RECORD.patient(), list, list.entries().get(0), cause);
            }
            editor.removeRecord(EditKind.REMOVE_RECORD.patient(), cause);
            keep(rig, reason.name());
        }
    }

    private void everyCode(EditingRig rig, ReasonableAdjustments editor) throws IOException {
        rig.reset();
        for (ProxyRole role : ProxyRole.values()) {
            editor.recordConsent(
                    EditKind.RECORD_CONSENT.patient(),
                    new NewConsent(role, role == ProxyRole.BEST_INTEREST ? "summary" : null));
            editor.withdrawConsent(
                    EditKind.RECORD_CONSENT.patient(),
                    editor.consent(EditKind.RECORD_CONSENT.patient()).entries().get(0),
                    new RemovalCause(RemovalReason.BEST_INTEREST, "comment", "summary"));
        }
        for (AdjustmentCategory category : AdjustmentCategory.values()) {
            editor.addAdjustment(
                    EditKind.FIRST_IMPAIRMENT.patient(),
                    new NewAdjustment(category, EditKind.EASYREAD, "<Zo\u00eb> & \"Sam\"\n\ud83d\ude42", "notes"));
        }
        Conditions list = editor.conditions(EditKind.FIRST_IMPAIRMENT.patient(), ConditionKind.IMPAIRMENT);
        for (ImpairmentType type : ImpairmentType.values()) {
            list = editor.addCondition(
                    EditKind.FIRST_IMPAIRMENT.patient(), list, NewCondition.impairment(type, "note"));
        }
        keep(rig, "codes");
    }

    private void keep(EditingRig rig, String name) throws IOException {
        for (Evidence write : rig.writes()) {
            assertThat(write.failures()).as(write.toString()).isEmpty();
            Files.writeString(sent.resolve(name + "-" + write.number() + ".json"), write.body());
        }
    }

    private void validate() throws IOException, InterruptedException {
        ProfileReport report = ProfileValidator.ofProperty().validate(sent);
        assertThat(report.errors()).isEmpty();
        assertThat(report.failure()).isEmpty();
    }
}
