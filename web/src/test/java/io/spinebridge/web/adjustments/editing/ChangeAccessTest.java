package io.spinebridge.web.adjustments.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.adjustments.ImpairmentType;
import io.spinebridge.web.Accessibility;
import io.spinebridge.web.Browser;
import jakarta.ejb.EJBAccessException;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may change a record, and how a change can be asked for. */
class ChangeAccessTest extends EditingPages {

    @Test
    void offersEveryChangeToAnEditor() throws Exception {
        Document page = editor.lookUp(NUMBER).page();

        assertThat(page.select("main form button").eachText())
                .containsExactly(
                        "Correct " + EditableRecord.SPEAK_SLOWLY,
                        "Remove " + EditableRecord.SPEAK_SLOWLY,
                        "Correct " + EditableRecord.EASY_READ,
                        "Remove " + EditableRecord.EASY_READ,
                        "Add an adjustment",
                        "Correct " + ImpairmentType.HEARING.display(),
                        "Remove " + ImpairmentType.HEARING.display(),
                        "Remove Threshold is met",
                        "Add an impairment",
                        "Correct Autistic disorder",
                        "Remove Autistic disorder",
                        "Add an underlying condition",
                        "Remove Threshold is met",
                        "Withdraw consent",
                        "Remove the whole record");
        assertThat(page.select("main form").eachAttr("action")).containsOnly("/spinebridge/adjustments/change/form");
        Accessibility.check(page);
    }

    @Test
    void offersNothingToAViewer() throws Exception {
        Document page = PAGES.signedIn("viewer").lookUp(NUMBER).page();

        assertThat(page.text()).contains(EditableRecord.EASY_READ);
        assertThat(page.select("main form, main button, [name=conversation]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"form", "check", "confirm", "back", "outcome"})
    void refusesAViewerEveryStep(String step) throws Exception {
        Browser viewer = PAGES.signedIn("viewer");
        String token = viewer.page().select("[name=formToken]").first().val();
        int before = spine.changes().size();

        viewer.post(
                PAGES.uri("/adjustments/change/" + step),
                "formToken=" + token + "&task=REMOVE_RECORD&reason=ERROR&comment=c");

        assertThat(viewer.response().statusCode()).isEqualTo(403);
        assertThat(viewer.page().select("h1").text()).isEqualTo("You do not have access to this page");
        assertThat(viewer.open("/adjustments/change/" + step).response().statusCode())
                .isEqualTo(403);
        assertThat(spine.changes()).hasSize(before);
    }

    @Test
    void refusesALinkAndAFormWithoutTokenAndAnUnknownTask() throws Exception {
        assertThat(editor.open("/adjustments/change/form").response().statusCode())
                .isEqualTo(405);
        editor.post(PAGES.uri("/adjustments/change/check"), "task=REMOVE_RECORD");
        assertThat(editor.response().statusCode()).isEqualTo(403);
        String token = editor.open("/adjustments")
                .page()
                .select("[name=formToken]")
                .first()
                .val();
        editor.post(PAGES.uri("/adjustments/change/form"), "task=DROP&formToken=" + token);
        assertThat(editor.response().statusCode()).isEqualTo(400);
    }

    @Test
    void refusesWhomTheEjbRefuses() throws Exception {
        spine.changes(change -> {
            throw new EJBAccessException("no role");
        });
        begin("Add an adjustment").submit(fields("text", "Quiet room", "category", "BESPOKE"));

        assertThat(editor.response().statusCode()).isEqualTo(403);
    }
}
