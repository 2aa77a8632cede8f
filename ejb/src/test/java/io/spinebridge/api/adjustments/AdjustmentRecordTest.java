package io.spinebridge.api.adjustments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.testing.Patients;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AdjustmentRecordTest {

    @Property
    void noAdjustmentIsLostWhenTheyAreSortedByCategory(@ForAll("adjustments") List<Adjustment> adjustments) {
        var byCategory = record(adjustments, List.of()).adjustmentsByCategory();

        assertThat(byCategory.values().stream().flatMap(Collection::stream))
                .containsExactlyInAnyOrderElementsOf(adjustments);
        byCategory.forEach((category, entries) -> assertThat(entries)
                .isNotEmpty()
                .allMatch(entry -> entry.knownCategory().equals(category)));
    }

    @Property
    void categoriesComeInTheOrderOfTheirCodesAndUnknownOnesLast(@ForAll("adjustments") List<Adjustment> adjustments) {
        List<Optional<AdjustmentCategory>> keys = new ArrayList<>(
                record(adjustments, List.of()).adjustmentsByCategory().keySet());

        assertThat(keys.stream().map(key -> key.map(AdjustmentCategory::code).orElse("unknown")))
                .isSorted();
    }

    @Test
    void adjustmentsCannotBeTakenOutOfTheRecord() {
        Adjustment entry = adjustment("004");
        AdjustmentRecord record = record(new ArrayList<>(List.of(entry)), List.of());

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> record.adjustmentsByCategory().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> record.adjustmentsByCategory()
                        .values()
                        .iterator()
                        .next()
                        .clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> record.adjustments().entries().clear());
    }

    @Test
    void anAbsentRecordIsAnEmptyValue() {
        AdjustmentRecord none = AdjustmentRecord.none(Patients.ADA, List.of());

        assertThat(none.exists()).isFalse();
        assertThat(none.consent()).isEmpty();
        assertThat(none.thresholdMet()).isFalse();
        assertThat(none.adjustmentsByCategory()).isEmpty();
        assertThat(none.everythingNotUnderstood()).isEmpty();
    }

    @Test
    void gathersWhatIsNotUnderstoodFromAllParts() {
        AdjustmentRecord record = new AdjustmentRecord(
                Patients.ADA,
                List.of(consent(rest("consent"))),
                new Adjustments(List.of(adjustment("004", rest("adjustment"))), rest("adjustments")),
                conditions(ConditionKind.IMPAIRMENT, "impairments"),
                conditions(ConditionKind.UNDERLYING_CONDITION, "underlying"),
                conditions(ConditionKind.THRESHOLD, "threshold"),
                rest("record"));

        assertThat(record.everythingNotUnderstood())
                .extracting(NotUnderstood::where)
                .containsExactlyInAnyOrder(
                        "record",
                        "consent",
                        "adjustments",
                        "adjustment",
                        "impairments",
                        "impairments entry",
                        "underlying",
                        "underlying entry",
                        "threshold",
                        "threshold entry");
    }

    @Test
    void theThresholdIsMetByItsSnomedCodeAlone() {
        assertThat(threshold("http://snomed.info/sct", "1326341000000105").thresholdMet())
                .isTrue();
        assertThat(threshold("https://snomed.info/sct", "1326341000000105").thresholdMet())
                .isTrue();
        assertThat(threshold("http://snomed.info/sct", "1094391000000102").thresholdMet())
                .isFalse();
        assertThat(threshold("https://example.nhs.uk/cs", "1326341000000105").thresholdMet())
                .isFalse();
    }

    @Provide
    Arbitrary<List<Adjustment>> adjustments() {
        return Arbitraries.of("001", "004", "011", "012", "", "001 ")
                .map(AdjustmentRecordTest::adjustment)
                .list()
                .ofMaxSize(12);
    }

    private static AdjustmentRecord threshold(String system, String code) {
        CodedText what = new CodedText(List.of(new Code(system, code, "")), null);
        Conditions threshold = new Conditions(
                ConditionKind.THRESHOLD,
                null,
                List.of(new HealthCondition("c1", what, null, List.of(), List.of())),
                List.of());
        return new AdjustmentRecord(
                Patients.ADA,
                List.of(),
                Adjustments.none(),
                Conditions.none(ConditionKind.IMPAIRMENT),
                Conditions.none(ConditionKind.UNDERLYING_CONDITION),
                threshold,
                List.of());
    }

    private static AdjustmentRecord record(List<Adjustment> adjustments, List<NotUnderstood> rest) {
        return new AdjustmentRecord(
                Patients.ADA,
                List.of(),
                new Adjustments(adjustments, rest),
                Conditions.none(ConditionKind.IMPAIRMENT),
                Conditions.none(ConditionKind.UNDERLYING_CONDITION),
                Conditions.none(ConditionKind.THRESHOLD),
                List.of());
    }

    private static Adjustment adjustment(String category) {
        return adjustment(category, List.of());
    }

    private static Adjustment adjustment(String category, List<NotUnderstood> rest) {
        CodedText coded = new CodedText(List.of(new Code(AdjustmentCategory.SYSTEM, category, "")), null);
        return new Adjustment(
                new Version("f1", "1"),
                true,
                null,
                coded,
                new CodedText(List.of(), "easy words"),
                null,
                null,
                List.of(),
                rest);
    }

    private static Consent consent(List<NotUnderstood> rest) {
        return new Consent(new Version("c1", "1"), true, null, CodedText.empty(), null, null, null, List.of(), rest);
    }

    private static Conditions conditions(ConditionKind kind, String where) {
        HealthCondition entry = new HealthCondition("c1", CodedText.empty(), null, List.of(), rest(where + " entry"));
        return new Conditions(kind, new Version("l1", "1"), List.of(entry), rest(where));
    }

    private static List<NotUnderstood> rest(String where) {
        return List.of(new NotUnderstood(where, "unknown", "{}"));
    }
}
