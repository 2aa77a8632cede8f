package io.spinebridge.web.adjustments;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotUnderstood;
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
import io.spinebridge.api.adjustments.Provenance;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.api.adjustments.Removal;
import io.spinebridge.api.adjustments.Version;
import java.time.Instant;
import java.util.List;

/** Records for tests and for looking at the page. */
public final class SampleRecords {

    public static final NhsNumber PATIENT = new NhsNumber("9990000018");
    public static final String HOSTILE =
            "<script>alert('x')</script>\"><img src=x onerror=alert(1)> ${1+1} &amp; O'Brien";

    private static final Version VERSION = new Version("id-1", "1");
    private static final Instant MAY = Instant.parse("2024-05-03T09:15:00Z");
    private static final Instant DECEMBER = Instant.parse("2025-12-11T16:40:00Z");
    private static final String JOB_ROLES = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-SDSJobRoleName-1";

    private SampleRecords() {}

    /** A record as it should be, with something in every part. */
    public static AdjustmentRecord full() {
        return new AdjustmentRecord(
                PATIENT,
                List.of(new Consent(
                        VERSION,
                        true,
                        MAY,
                        coded(ProxyRole.SYSTEM, "002", ProxyRole.BEST_INTEREST.display()),
                        new Note(
                                "Meeting held with family and advocate; sharing is in the patient's best interest.",
                                MAY,
                                "Dr A Patel"),
                        null,
                        null,
                        List.of(created()),
                        List.of())),
                new Adjustments(
                        List.of(
                                adjustment(
                                        AdjustmentCategory.COMMUNICATION_SUPPORT,
                                        snomed(
                                                "204331000000107",
                                                "Requires deafblind haptic communication interpreter"),
                                        null),
                                adjustment(
                                        AdjustmentCategory.SPECIFIC_INFORMATION_FORMAT,
                                        snomed("796161000000101", "Requires information in Easyread"),
                                        new Note(
                                                "Send letters a week ahead.\nRing to confirm that they arrived.",
                                                DECEMBER,
                                                "Sister B Jones")),
                                adjustment(
                                        AdjustmentCategory.COMMUNICATION_SUPPORT,
                                        text("Speak slowly, one question at a time"),
                                        null),
                                adjustment(
                                        AdjustmentCategory.ENVIRONMENT_OF_CARE,
                                        new CodedText(
                                                List.of(new Code(
                                                        Code.SNOMED_CT,
                                                        "1082551000000105",
                                                        "Requires quiet waiting area")),
                                                "A side room near the exit, lights dimmed"),
                                        null)),
                        List.of()),
                new Conditions(
                        ConditionKind.IMPAIRMENT,
                        VERSION,
                        List.of(
                                condition(coded(ImpairmentType.SYSTEM, "2", ImpairmentType.HEARING.display()), null),
                                condition(
                                        coded(ImpairmentType.SYSTEM, "5", ImpairmentType.LEARNING.display()),
                                        "Understands short sentences")),
                        List.of()),
                new Conditions(
                        ConditionKind.UNDERLYING_CONDITION,
                        VERSION,
                        List.of(condition(snomed("408856003", "Autistic disorder"), null)),
                        List.of()),
                threshold(),
                List.of());
    }

    /** A record in which everything is there that a record should not have. */
    public static AdjustmentRecord odd() {
        return new AdjustmentRecord(
                PATIENT,
                List.of(
                        new Consent(
                                VERSION,
                                true,
                                null,
                                coded("https://example.nhs.uk/roles", "lpao", ""),
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(notUnderstood("Consent.extension", 1))),
                        new Consent(
                                VERSION,
                                false,
                                DECEMBER,
                                CodedText.empty(),
                                null,
                                new Note("No longer wanted", null, null),
                                new Removal(
                                        coded(
                                                "https://example.nhs.uk/reasons",
                                                "PatientDissent",
                                                "The patient has dissented"),
                                        "Asked on the ward"),
                                List.of(new Provenance(
                                        "DELETE", null, "", "100334993514", CodedText.empty(), "", "RXA")),
                                List.of())),
                new Adjustments(
                        List.of(
                                new Adjustment(
                                        VERSION,
                                        true,
                                        null,
                                        coded("https://example.nhs.uk/categories", "012", "Sensory needs"),
                                        coded("https://example.nhs.uk/codes", "007_002", ""),
                                        null,
                                        null,
                                        List.of(),
                                        List.of(notUnderstood("Flag.extension", 2), notUnderstood("Flag.period", 3))),
                                new Adjustment(
                                        VERSION,
                                        true,
                                        null,
                                        CodedText.empty(),
                                        CodedText.empty(),
                                        new Note("Only a note is here", null, null),
                                        null,
                                        List.of(),
                                        List.of()),
                                new Adjustment(
                                        VERSION,
                                        false,
                                        null,
                                        coded(AdjustmentCategory.SYSTEM, "007", "Additional support (old)"),
                                        text("Two carers\nfor every transfer"),
                                        null,
                                        new Removal(CodedText.empty(), ""),
                                        List.of(created()),
                                        List.of())),
                        List.of(notUnderstood("Observation", 4))),
                new Conditions(
                        ConditionKind.IMPAIRMENT,
                        VERSION,
                        List.of(
                                condition(
                                        coded(ImpairmentType.SYSTEM, "720821000000105", "Mental Health Condition(s)"),
                                        null),
                                new HealthCondition(
                                        "c-2",
                                        coded(ImpairmentType.SYSTEM, "10", "Other"),
                                        "Chronic pain",
                                        List.of(),
                                        List.of(notUnderstood("Condition.severity", 5)))),
                        List.of(notUnderstood("List.note", 6))),
                new Conditions(
                        ConditionKind.UNDERLYING_CONDITION,
                        VERSION,
                        List.of(condition(CodedText.empty(), null)),
                        List.of(notUnderstood("List.entry", 7))),
                new Conditions(
                        ConditionKind.THRESHOLD,
                        VERSION,
                        List.of(condition(snomed("160245001", "No current problems or disability"), null)),
                        List.of(notUnderstood("List.source", 8))),
                List.of(notUnderstood("Bundle", 9)));
    }

    /** A record whose texts try to break out of the page. */
    public static AdjustmentRecord hostile() {
        CodedText everywhere = new CodedText(List.of(new Code(HOSTILE, HOSTILE, HOSTILE)), HOSTILE + " too");
        Note note = new Note(HOSTILE, MAY, HOSTILE);
        List<Provenance> who = List.of(new Provenance(HOSTILE, MAY, HOSTILE, HOSTILE, everywhere, HOSTILE, HOSTILE));
        List<NotUnderstood> what = List.of(new NotUnderstood(HOSTILE, HOSTILE, HOSTILE));
        Removal removal = new Removal(everywhere, HOSTILE);
        List<HealthCondition> conditions = List.of(new HealthCondition(HOSTILE, everywhere, HOSTILE, who, what));
        return new AdjustmentRecord(
                PATIENT,
                List.of(new Consent(VERSION, false, MAY, everywhere, note, note, removal, who, what)),
                new Adjustments(
                        List.of(new Adjustment(VERSION, false, MAY, everywhere, everywhere, note, removal, who, what)),
                        what),
                new Conditions(ConditionKind.IMPAIRMENT, VERSION, conditions, what),
                new Conditions(ConditionKind.UNDERLYING_CONDITION, VERSION, conditions, what),
                new Conditions(ConditionKind.THRESHOLD, VERSION, conditions, what),
                what);
    }

    /** A patient without a record. */
    public static AdjustmentRecord none() {
        return AdjustmentRecord.none(PATIENT, List.of());
    }

    static CodedText coded(String system, String code, String display) {
        return new CodedText(List.of(new Code(system, code, display)), null);
    }

    static CodedText snomed(String code, String display) {
        return coded(Code.SNOMED_CT, code, display);
    }

    static CodedText text(String text) {
        return new CodedText(List.of(), text);
    }

    static Provenance created() {
        return new Provenance(
                "CREATE",
                MAY,
                "Healthchecks, Morning",
                "100334993514",
                coded(JOB_ROLES, "R0260", "General Medical Practitioner"),
                "WEST POTTERGATE HLTH CTR",
                "D82106");
    }

    private static Conditions threshold() {
        return new Conditions(
                ConditionKind.THRESHOLD,
                VERSION,
                List.of(condition(
                        snomed(
                                HealthCondition.THRESHOLD_CODE,
                                "Impairment with substantial and long term adverse effect on normal day to day activity (Equality Act 2010)"),
                        null)),
                List.of());
    }

    private static Adjustment adjustment(AdjustmentCategory category, CodedText what, Note note) {
        return new Adjustment(
                VERSION,
                true,
                MAY,
                coded(AdjustmentCategory.SYSTEM, category.code(), category.display()),
                what,
                note,
                null,
                List.of(created()),
                List.of());
    }

    private static HealthCondition condition(CodedText what, String note) {
        return new HealthCondition("c-1", what, note, List.of(created()), List.of());
    }

    private static NotUnderstood notUnderstood(String where, int number) {
        return new NotUnderstood(
                where,
                "Reason " + number + ": there is no place for this element",
                "{\n  \"raw\": \"content " + number
                        + "\",\n  \"url\": \"https://example.nhs.uk/StructureDefinition/Extension-Unknown-" + number
                        + "\"\n}");
    }
}
