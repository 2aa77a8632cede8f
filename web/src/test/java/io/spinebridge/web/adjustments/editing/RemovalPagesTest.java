package io.spinebridge.web.adjustments.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.SnomedCode;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.ImpairmentType;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.RemovalReason;
import io.spinebridge.web.Accessibility;
import io.spinebridge.web.adjustments.FakeAdjustments.Change;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is removed from a record, and what is corrected in it. */
class RemovalPagesTest extends EditingPages {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Remove Speak slowly",
                "Correct Speak slowly",
                "Remove Autistic disorder",
                "Correct Autistic disorder",
                "Remove Hearing (for example deafness or partial hearing)",
                "Correct Hearing (for example deafness or partial hearing)",
                "Remove Threshold is met",
                "Withdraw consent",
                "Remove the whole record"
            })
    void removesNothingBeforeItIsConfirmed(String button) throws Exception {
        int before = spine.changes().size();
        Accessibility.check(begin(button).page());
        Document asked = editor.submit(CAUSE).page();

        assertThat(spine.changes()).hasSize(before);
        assertThat(asked.select("h1").text()).contains("Are you sure that you want to");
        assertThat(asked.select("dl").text()).contains("It was recorded in error", "Wrong patient");
        Accessibility.check(asked);
        editor.press(asked.select("button.nhsuk-button--warning").text());
        assertThat(spine.changes()).hasSize(before + 1);
        assertThat(last().cause()).isEqualTo(MADE_CAUSE);
        assertThat(editor.page().select("[role=status]")).hasSize(1);
    }

    @Test
    void removesTheEntryThatWasChosenInTheVersionThatWasRead() throws Exception {
        AdjustmentRecord read = EditableRecord.inVersion("1");

        confirmed("Remove " + EditableRecord.SPEAK_SLOWLY, CAUSE);
        assertThat(last())
                .isEqualTo(new Change(
                        "removeAdjustment", read.adjustments().entries().get(1), null, null, MADE_CAUSE));
        confirmed("Remove Threshold is met", CAUSE);
        assertThat(((HealthCondition) last().entry()).isThreshold()).isTrue();
        assertThat(last().known()).isEqualTo(read.impairments());
        confirmed("Withdraw consent", fields("reason", "BEST_INTEREST", "comment", "c", "removalSummary", "s"));
        assertThat(last())
                .isEqualTo(new Change(
                        "withdrawConsent",
                        read.consents().get(0),
                        null,
                        null,
                        new RemovalCause(RemovalReason.BEST_INTEREST, "c", "s")));
        confirmed("Remove the whole record", CAUSE);
        assertThat(last()).isEqualTo(new Change("removeRecord", null, null, null, MADE_CAUSE));
    }

    @Test
    void correctsWhatIsRecordedWithoutTypingItAgain() throws Exception {
        confirmed("Correct " + EditableRecord.EASY_READ, CAUSE);

        Change made = last();
        assertThat(((Adjustment) made.known()).version().id()).isEqualTo("f-1");
        assertThat(made.value())
                .isEqualTo(new NewAdjustment(
                        AdjustmentCategory.SPECIFIC_INFORMATION_FORMAT,
                        new SnomedCode("796161000000101", EditableRecord.EASY_READ),
                        null,
                        "Send it a week ahead"));
        confirmed(
                "Correct " + ImpairmentType.HEARING.display(),
                fields("reason", "ERROR", "comment", "Wrong patient", "note", "Both ears"));
        assertThat(last().value()).isEqualTo(NewCondition.impairment(ImpairmentType.HEARING, "Both ears"));
    }

    @Test
    void warnsBeforeTheWholeRecordGoes() throws Exception {
        for (String button : new String[] {"Withdraw consent", "Remove the whole record"}) {
            assertThat(begin(button).page().select(".nhsuk-card--warning").text())
                    .contains("This removes the whole record");
            assertThat(editor.submit(CAUSE)
                            .page()
                            .select(".nhsuk-card--warning")
                            .text())
                    .contains("This removes the whole record");
        }
    }

    @Test
    void leadsBackFromTheConfirmationWithEverythingStillThere() throws Exception {
        begin("Remove " + EditableRecord.SPEAK_SLOWLY).submit(CAUSE).press("Change what I entered");

        assertThat(value("comment")).isEqualTo("Wrong patient");
        assertThat(editor.page().select("[name=reason][checked]").val()).isEqualTo("ERROR");
    }

    @Test
    void confirmsNothingThatWasNotShown() throws Exception {
        int before = spine.changes().size();
        Element form = begin("Remove the whole record").submit(CAUSE).page().selectFirst("form[action$=/confirm]");
        form.select("[name=note]").val("guessed");

        assertThat(editor.submit(form).response().statusCode()).isEqualTo(409);
        assertThat(spine.changes()).hasSize(before);
    }

    @Test
    void neverPutsTheNumberIntoAnAddress() throws Exception {
        confirmed("Remove " + EditableRecord.SPEAK_SLOWLY, CAUSE);

        assertThat(editor.response().uri().toString().replaceFirst(":\\d+/", "/"))
                .doesNotContain("999");
        assertThat(editor.page().select("form").eachAttr("action").toString()).doesNotContain("999");
    }
}
