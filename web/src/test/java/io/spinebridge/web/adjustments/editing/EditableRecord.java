package io.spinebridge.web.adjustments.editing;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.Adjustments;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.ImpairmentType;
import io.spinebridge.api.adjustments.Note;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.web.adjustments.SampleRecords;
import java.util.ArrayList;
import java.util.List;

/** A record in which every entry has an id of its own, as the Spine holds it: the threshold stands among the impairments. */
public final class EditableRecord {

    public static final String EASY_READ = "Requires information in Easyread";
    public static final String SPEAK_SLOWLY = "Speak slowly";

    private EditableRecord() {}

    /** The record in a version of its entries. */
    public static AdjustmentRecord inVersion(String version) {
        return with(
                version,
                List.of(
                        adjustment(
                                "f-1",
                                version,
                                AdjustmentCategory.SPECIFIC_INFORMATION_FORMAT,
                                coded(Code.SNOMED_CT, "796161000000101", EASY_READ),
                                "Send it a week ahead"),
                        adjustment(
                                "f-2",
                                version,
                                AdjustmentCategory.COMMUNICATION_SUPPORT,
                                new CodedText(List.of(), SPEAK_SLOWLY),
                                null)));
    }

    /** The record without its second adjustment. */
    public static AdjustmentRecord withoutSpeakSlowly(String version) {
        return with(version, inVersion(version).adjustments().entries().subList(0, 1));
    }

    private static AdjustmentRecord with(String version, List<Adjustment> adjustments) {
        HealthCondition threshold =
                condition("c-3", coded(Code.SNOMED_CT, HealthCondition.THRESHOLD_CODE, "Threshold is met"), null);
        List<HealthCondition> impairments = new ArrayList<>(List.of(
                condition("c-1", coded(ImpairmentType.SYSTEM, "2", ImpairmentType.HEARING.display()), "Left ear"),
                threshold));
        return new AdjustmentRecord(
                SampleRecords.PATIENT,
                List.of(new Consent(
                        new Version("consent-1", version),
                        true,
                        null,
                        coded(ProxyRole.SYSTEM, "001", ProxyRole.PATIENT.display()),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of())),
                new Adjustments(adjustments, List.of()),
                new Conditions(ConditionKind.IMPAIRMENT, new Version("l-1", version), impairments, List.of()),
                new Conditions(
                        ConditionKind.UNDERLYING_CONDITION,
                        new Version("l-2", version),
                        List.of(condition("c-2", coded(Code.SNOMED_CT, "408856003", "Autistic disorder"), null)),
                        List.of()),
                new Conditions(ConditionKind.THRESHOLD, new Version("l-1", version), List.of(threshold), List.of()),
                List.of());
    }

    private static Adjustment adjustment(
            String id, String version, AdjustmentCategory category, CodedText what, String note) {
        return new Adjustment(
                new Version(id, version),
                true,
                null,
                coded(AdjustmentCategory.SYSTEM, category.code(), category.display()),
                what,
                note == null ? null : new Note(note, null, null),
                null,
                List.of(),
                List.of());
    }

    private static HealthCondition condition(String id, CodedText what, String note) {
        return new HealthCondition(id, what, note, List.of(), List.of());
    }

    private static CodedText coded(String system, String code, String display) {
        return new CodedText(List.of(new Code(system, code, display)), null);
    }
}
