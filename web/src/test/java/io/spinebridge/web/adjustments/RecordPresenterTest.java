package io.spinebridge.web.adjustments;

import static io.spinebridge.web.adjustments.SampleRecords.coded;
import static io.spinebridge.web.adjustments.SampleRecords.snomed;
import static io.spinebridge.web.adjustments.SampleRecords.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.Adjustments;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Provenance;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.web.page.NotUnderstoodView;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordPresenterTest {

    private static final Instant SUMMER = Instant.parse("2026-07-01T08:05:00Z");

    @Test
    void saysTimesInTheTimeOfTheUnitedKingdom() {
        assertThat(present(SampleRecords.none()).readAt()).isEqualTo("1 July 2026 at 09:05");
    }

    @Test
    void tellsARecordFromNone() {
        assertThat(present(SampleRecords.full()).exists()).isTrue();
        assertThat(present(SampleRecords.none()).exists()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(AdjustmentCategory.class)
    void namesEveryOfficialCategory(AdjustmentCategory category) {
        EntryView entry = only(
                adjustment(coded(AdjustmentCategory.SYSTEM, category.code(), ""), text("x"), List.of()),
                category.display(),
                true);

        assertThat(entry.recordedAs()).isEmpty();
    }

    @Test
    void showsAnAdjustmentOfAnUnknownCategoryWithTheCategoryAsItWasRecorded() {
        EntryView entry = only(
                adjustment(coded("https://example.nhs.uk/x", "012", "Sensory"), text("Dim lights"), List.of()),
                "Other category",
                false);

        assertThat(entry.what()).isEqualTo("Dim lights");
        assertThat(entry.recordedAs()).isEqualTo("Category as recorded: Sensory, code 012 (https://example.nhs.uk/x)");
    }

    @Test
    void showsAnAdjustmentWithoutAnyCategory() {
        EntryView entry = only(adjustment(CodedText.empty(), text("Dim lights"), List.of()), "Other category", false);

        assertThat(entry.recordedAs()).isEqualTo("Category: none recorded");
    }

    @Test
    void keepsTheRecordedWordingOfACategoryWhereItDiffersFromTheOfficialOne() {
        EntryView entry = only(
                adjustment(coded(AdjustmentCategory.SYSTEM, "007", "Old wording"), text("x"), List.of()),
                AdjustmentCategory.ADDITIONAL_SUPPORT.display(),
                true);

        assertThat(entry.recordedAs()).isEqualTo("Category as recorded: Old wording");
    }

    @Test
    void showsACodeWithoutDisplayByItsCodeAndSystem() {
        EntryView entry = adjustmentOf(coded("https://example.nhs.uk/codes", "007_002", ""));

        assertThat(entry.what()).isEqualTo("Code 007_002 (no description recorded)");
        assertThat(entry.codes()).containsExactly("007_002 (https://example.nhs.uk/codes)");
    }

    @Test
    void showsFreeTextBesideACode() {
        EntryView entry =
                adjustmentOf(new CodedText(List.of(new Code(Code.SNOMED_CT, "1", "Quiet room")), "near the exit"));

        assertThat(entry.what()).isEqualTo("Quiet room");
        assertThat(entry.freeText()).isEqualTo("near the exit");
        assertThat(entry.codes()).containsExactly("1 (SNOMED CT)");
    }

    @Test
    void doesNotSayTheSameTwice() {
        EntryView entry =
                adjustmentOf(new CodedText(List.of(new Code(Code.SNOMED_CT, "1", "Quiet room")), "Quiet room"));

        assertThat(entry.freeText()).isEmpty();
    }

    @Test
    void showsEveryOneOfSeveralCodes() {
        EntryView entry = adjustmentOf(new CodedText(
                List.of(
                        new Code(Code.SNOMED_CT, "1", "Quiet room"),
                        new Code("", "", ""),
                        new Code("", "9", "Silence")),
                null));

        assertThat(entry.what()).isEqualTo("Quiet room; Code without a description; Silence");
        assertThat(entry.codes())
                .containsExactly(
                        "1 (SNOMED CT)", "no code recorded (no code system recorded)", "9 (no code system recorded)");
    }

    @Test
    void showsAnEntryThatSaysNothing() {
        assertThat(adjustmentOf(CodedText.empty()).what()).isEqualTo("No description recorded");
    }

    @Test
    void saysWhoRecordedAnEntryWhenAndForWhom() {
        EntryView entry = only(
                adjustment(CodedText.empty(), text("x"), List.of(SampleRecords.created())), "Other category", false);

        assertThat(entry.provenance())
                .containsExactly("Recorded on 3 May 2024 at 10:15 by Healthchecks, Morning (100334993514),"
                        + " General Medical Practitioner, for WEST POTTERGATE HLTH CTR (D82106)");
    }

    @Test
    void saysWhichPartsOfTheProvenanceAreMissing() {
        Provenance nothing = new Provenance("", null, "", "", CodedText.empty(), "", "");
        Provenance odd = new Provenance("DELETE", null, "", "123", CodedText.empty(), "Ward 123 (RXA)", "RXA");
        EntryView entry =
                only(adjustment(CodedText.empty(), text("x"), List.of(nothing, odd)), "Other category", false);

        assertThat(entry.provenance())
                .containsExactly(
                        "Recorded at an unknown time by an unnamed person for an unnamed organisation",
                        "Recorded (DELETE) at an unknown time by 123 for Ward 123 (RXA)");
    }

    @Test
    void marksAnEntryThatIsNotInForceAndSaysWhy() {
        List<ConsentView> consents = present(SampleRecords.odd()).consents();

        assertThat(consents).hasSize(2);
        assertThat(consents.get(0).state()).isEmpty();
        assertThat(consents.get(1).state())
                .containsExactly(
                        "Not in force", "Reason for removal: The patient has dissented", "Comment: Asked on the ward");
    }

    @Test
    void recordsTheThresholdAsMetOnlyByItsOwnCode() {
        assertThat(present(SampleRecords.full()).thresholdMet()).isTrue();
        RecordView odd = present(SampleRecords.odd());
        assertThat(odd.thresholdMet()).isFalse();
        assertThat(odd.threshold().entries())
                .extracting(EntryView::what)
                .containsExactly("No current problems or disability");
    }

    @Test
    void showsEverythingThatWasNotUnderstoodOnceWithItsRawContent() {
        AdjustmentRecord record = SampleRecords.odd();
        RecordView view = present(record);

        assertThat(view.notUnderstood())
                .extracting(item -> new NotUnderstood(item.where(), item.reason(), item.raw()))
                .containsExactlyInAnyOrderElementsOf(record.everythingNotUnderstood());
        assertThat(view.notUnderstood())
                .extracting(NotUnderstoodView::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void pointsFromAnEntryToWhatWasNotUnderstoodInIt() {
        RecordView view = present(SampleRecords.odd());

        EntryView entry = view.categories().get(1).entries().get(0);
        assertThat(entry.notUnderstood())
                .extracting(NotUnderstoodView::where)
                .containsExactly("Flag.extension", "Flag.period");
        assertThat(view.notUnderstood()).containsAll(entry.notUnderstood());
    }

    @Test
    void showsNoPatientDataInItsOwnText() {
        assertThat(present(SampleRecords.full()).toString()).isEqualTo("RecordView[withheld]");
    }

    private static RecordView present(AdjustmentRecord record) {
        return RecordPresenter.present(record, SUMMER);
    }

    private static EntryView adjustmentOf(CodedText what) {
        return only(adjustment(snomed("1", "x"), what, List.of()), "Other category", false);
    }

    private static Adjustment adjustment(CodedText category, CodedText what, List<Provenance> provenance) {
        return new Adjustment(new Version("id", "1"), true, null, category, what, null, null, provenance, List.of());
    }

    private static EntryView only(Adjustment adjustment, String category, boolean known) {
        AdjustmentRecord full = SampleRecords.full();
        RecordView view = present(new AdjustmentRecord(
                SampleRecords.PATIENT,
                full.consents(),
                new Adjustments(List.of(adjustment), List.of()),
                Conditions.none(ConditionKind.IMPAIRMENT),
                Conditions.none(ConditionKind.UNDERLYING_CONDITION),
                Conditions.none(ConditionKind.THRESHOLD),
                List.of()));
        assertThat(view.categories()).hasSize(1);
        assertThat(view.categories().get(0).name()).isEqualTo(category);
        assertThat(view.categories().get(0).known()).isEqualTo(known);
        assertThat(view.adjustmentCount()).isEqualTo(1);
        return view.categories().get(0).entries().get(0);
    }
}
