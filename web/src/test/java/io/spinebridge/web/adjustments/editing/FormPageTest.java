package io.spinebridge.web.adjustments.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.web.Accessibility;
import io.spinebridge.web.adjustments.SampleRecords;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The form of a change. */
class FormPageTest extends EditingPages {

    @Test
    void tellsWhatIsWrongInASummaryAndAtTheFieldAndKeepsTheRest() throws Exception {
        int before = spine.changes().size();
        Document page = begin("Add an adjustment")
                .submit(fields("notes", "Kept", "code", "123"))
                .page();

        assertThat(editor.response().statusCode()).isEqualTo(400);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#category", "#code", "#display");
        assertThat(page.getElementById("code-error").text())
                .isEqualTo("Error: The SNOMED CT code must be 6 to 18 digits");
        assertThat(page.getElementById("code").attr("aria-describedby")).contains("code-error");
        assertThat(value("notes")).isEqualTo("Kept");
        assertThat(value("code")).isEqualTo("123");
        assertThat(spine.changes()).hasSize(before);
        Accessibility.check(page);
        Accessibility.check(
                begin("Remove the whole record").submit(fields("comment", "")).page());
    }

    @Test
    void escapesHostileInputAndRecords() throws Exception {
        String hostile = SampleRecords.HOSTILE;
        Document form = begin("Correct " + EditableRecord.SPEAK_SLOWLY)
                .submit(fields(
                        "text", hostile, "code", hostile, "display", hostile, "notes", hostile, "comment", hostile))
                .page();
        harmless(form);
        assertThat(form.getElementById("text").wholeText().strip()).isEqualTo(hostile);
        assertThat(value("code")).isEqualTo(hostile);
        harmless(
                editor.submit(fields("text", hostile, "code", "", "display", "", "reason", "ERROR", "comment", hostile))
                        .page());
        harmless(lose("Add an impairment", fields("impairment", "VISION", "note", hostile))
                .page());
        spine.changes(change -> null);
        holds(SampleRecords.hostile());
        harmless(editor.lookUp(NUMBER).page());
        harmless(editor.submit(editor.page().selectFirst("form:has([value=REMOVE_UNDERLYING_CONDITION])"))
                .page());
    }

    private static void harmless(Document page) {
        assertThat(page.outerHtml()).contains("onerror");
        assertThat(page.select("script, img[onerror], [onerror]")).isEmpty();
    }
}
