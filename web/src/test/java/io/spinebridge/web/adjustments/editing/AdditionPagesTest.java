package io.spinebridge.web.adjustments.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.SnomedCode;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.ImpairmentType;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.web.Accessibility;
import io.spinebridge.web.adjustments.FakeAdjustments.Change;
import io.spinebridge.web.adjustments.SampleRecords;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is added to a record. */
class AdditionPagesTest extends EditingPages {

    static Stream<Change> additions() {
        AdjustmentRecord read = EditableRecord.inVersion("1");
        return Stream.of(
                new Change(
                        "Add an adjustment",
                        null,
                        null,
                        new NewAdjustment(AdjustmentCategory.BESPOKE, null, "Quiet room", "At noon"),
                        null),
                new Change(
                        "Add an impairment",
                        read.impairments(),
                        null,
                        NewCondition.impairment(ImpairmentType.VISION, "Blind"),
                        null),
                new Change(
                        "Add an underlying condition",
                        read.underlyingConditions(),
                        null,
                        NewCondition.underlying(new SnomedCode("408856003", "Autistic disorder"), null),
                        null));
    }

    @ParameterizedTest
    @MethodSource("additions")
    void addsWithTheVersionThatWasRead(Change wanted) throws Exception {
        Map<String, String> input = switch (wanted.operation()) {
            case "Add an adjustment" -> fields("category", "BESPOKE", "text", "Quiet room", "notes", "At noon");
            case "Add an impairment" -> fields("impairment", "VISION", "note", "Blind");
            default -> fields("code", "408856003", "display", "Autistic disorder");
        };
        Accessibility.check(begin(wanted.operation()).page());
        Document page = editor.submit(input).page();

        Change made = last();
        assertThat(made.known()).isEqualTo(wanted.known());
        assertThat(made.value()).isEqualTo(wanted.value());
        assertThat(page.select("[role=status]").text()).endsWith("was added.");
        Accessibility.check(page);
    }

    @Test
    void keepsEveryLetterThatPeopleWrite() throws Exception {
        String letters =
                "Zażółć, na\u00efve caf\u00e9, \u05e9\u05dc\u05d5\u05dd, \u6f22\u5b57 \ud83d\ude42 & \"quoted\"";
        begin("Add an adjustment").submit(fields("text", letters, "category", "COMMUNITY_LANGUAGE_SUPPORT"));

        assertThat(((NewAdjustment) last().value()).text()).isEqualTo(letters);
    }

    @Test
    void recordsConsentForAPatientWithoutRecord() throws Exception {
        holds(SampleRecords.none());
        begin("Record consent")
                .submit(fields("givenBy", "BEST_INTEREST", "bestInterestSummary", "Decided with family"));

        assertThat(last().value()).isEqualTo(new NewConsent(ProxyRole.BEST_INTEREST, "Decided with family"));
        assertThat(editor.page().select("[role=status]").text()).isEqualTo("Done Consent was recorded.");
    }

    @Test
    void recordsTheThresholdWhereItIsNotRecordedAsMet() throws Exception {
        AdjustmentRecord read = EditableRecord.inVersion("1");
        Conditions none = Conditions.none(ConditionKind.THRESHOLD);
        holds(new AdjustmentRecord(
                read.patient(),
                read.consents(),
                read.adjustments(),
                read.impairments(),
                read.underlyingConditions(),
                none,
                List.of()));
        begin("Record that the threshold is met").press("Record that the Equality Act threshold is met");

        assertThat(last())
                .isEqualTo(new Change("addCondition", read.impairments(), null, NewCondition.threshold(), null));
    }
}
