package io.spinebridge.web.adjustments.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.CorrectionIncompleteException;
import io.spinebridge.api.RejectedException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.Reconciliation;
import io.spinebridge.web.Accessibility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What follows a change whose answer was lost, or of which half was made. */
class LostChangePagesTest extends EditingPages {

    @Test
    void saysThatAChangeWasMadeWhenTheRecordCannotBeReadAfterwards() throws Exception {
        begin("Add an impairment");
        spine.answer(patient -> {
            throw new UnavailableException("no connection", ERROR, null, null);
        });
        Document page = editor.submit(fields("impairment", "VISION")).page();

        assertThat(page.select("[role=status]").text()).isEqualTo("Done The impairment was added.");
        assertThat(page.text()).contains("Do not make the change again.").doesNotContain("Nothing was changed");
        Accessibility.check(page);
    }

    @Test
    void findsOutThatALostChangeWasMade() throws Exception {
        Document page = lose("Add an adjustment", fields("category", "BESPOKE", "text", "Quiet room"))
                .page();

        assertThat(editor.response().statusCode()).isEqualTo(502);
        assertThat(page.select("[role=alert] h2").text()).isEqualTo("It is not known whether the change was made");
        assertThat(page.select("dl").text()).contains("Quiet room");
        Accessibility.check(page);
        spine.reconciles(pending -> pending.equals(PENDING) ? Reconciliation.MADE : Reconciliation.UNCLEAR);
        int before = spine.changes().size();
        assertThat(editor.press("Find out what happened")
                        .page()
                        .select("[role=status]")
                        .text())
                .isEqualTo("Done The change was made. The adjustment was added.");
        assertThat(spine.changes()).as("nothing is written to find out").hasSize(before);
    }

    @Test
    void givesTheInputBackWhenALostChangeWasNotMade() throws Exception {
        lose("Add an adjustment", fields("category", "BESPOKE", "text", "Quiet room"));
        spine.reconciles(pending -> Reconciliation.NOT_MADE);
        Document page = editor.press("Find out what happened").page();

        assertThat(page.select("[role=alert] h2").text()).isEqualTo("The change was not made");
        assertThat(value("text")).isEqualTo("Quiet room");
        Accessibility.check(page);
        spine.changes(change -> null);
        assertThat(editor.press("Add an adjustment").page().select("[role=status]"))
                .hasSize(1);
    }

    @Test
    void leavesToThePersonWhatTheRecordDoesNotTell() throws Exception {
        lose("Add an adjustment", fields("category", "BESPOKE", "text", "Quiet room"));
        Document page = editor.press("Find out what happened").page();

        assertThat(page.select("[role=alert] h2").text())
                .isEqualTo("The record does not tell whether the change was made");
        assertThat(page.select("dl").text()).contains("Quiet room");
        assertThat(page.select("button").eachText())
                .contains("Look at the record", "Ask again")
                .doesNotContain("Find out what happened");
        spine.reconciles(pending -> Reconciliation.MADE);
        assertThat(editor.press("Ask again").page().select("[role=status]")).hasSize(1);
    }

    @Test
    void letsAskAgainWhenTheSpineCannotBeAsked() throws Exception {
        lose("Add an adjustment", fields("category", "BESPOKE", "text", "Quiet room"));
        spine.reconciles(pending -> {
            throw new UnavailableException("no connection", ERROR, null, null);
        });
        Document page = editor.press("Find out what happened").page();

        assertThat(page.select("[role=alert]").text())
                .contains("It is still not known whether the change was made")
                .doesNotContain("Nothing was changed");
        spine.reconciles(pending -> Reconciliation.MADE);
        assertThat(editor.press("Find out what happened").page().select("[role=status]"))
                .hasSize(1);
    }

    @Test
    void saysPreciselyThatOnlyTheRemovalOfACorrectionWasMade() throws Exception {
        spine.changes(change -> new CorrectionIncompleteException(new RejectedException(ERROR)));
        Document page = confirmed("Correct " + EditableRecord.SPEAK_SLOWLY, correction())
                .page();

        assertThat(page.select("[role=alert]").text())
                .contains(
                        "The old entry was removed, but the new one was not recorded",
                        "The Spine did not accept the request");
        assertThat(page.select("h1").text()).endsWith("Add an adjustment");
        assertThat(value("text")).isEqualTo("Speak very slowly");
        Accessibility.check(page);
        spine.changes(change -> null);
        editor.press("Add an adjustment");
        assertThat(last().operation()).isEqualTo("addAdjustment");
        assertThat(last().value())
                .isEqualTo(NewAdjustment.freeText(AdjustmentCategory.COMMUNICATION_SUPPORT, "Speak very slowly"));
    }

    @Test
    void findsOutWhetherTheSecondHalfOfACorrectionWasMade() throws Exception {
        spine.changes(change -> new CorrectionIncompleteException(unknown()));
        Document page = confirmed("Correct " + EditableRecord.SPEAK_SLOWLY, correction())
                .page();

        assertThat(page.select("[role=alert] h2").text())
                .isEqualTo("The old entry was removed, and it is not known whether the new one was recorded");
        spine.reconciles(pending -> Reconciliation.NOT_MADE);
        Document told = editor.press("Find out what happened").page();
        assertThat(told.select("[role=alert]").text())
                .contains("The old entry was removed. The new one was not recorded.");
        assertThat(told.select("h1").text()).endsWith("Add an adjustment");
        assertThat(value("text")).isEqualTo("Speak very slowly");
    }

    @Test
    void doesNotTakeTheRemovalOfTheOldEntryForTheWholeCorrection() throws Exception {
        spine.changes(change -> unknown());
        confirmed("Correct " + EditableRecord.SPEAK_SLOWLY, correction());
        spine.reconciles(pending -> Reconciliation.MADE);
        holds(EditableRecord.withoutSpeakSlowly("2"));
        Document page = editor.press("Find out what happened").page();

        assertThat(page.select("[role=status]")).isEmpty();
        assertThat(page.select("[role=alert]").text())
                .contains("The old entry was removed. The new one was not recorded.");
        assertThat(page.select("h1").text()).endsWith("Add an adjustment");
        assertThat(value("text")).isEqualTo("Speak very slowly");
    }
}
