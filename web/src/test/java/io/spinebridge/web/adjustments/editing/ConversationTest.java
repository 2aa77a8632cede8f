package io.spinebridge.web.adjustments.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.web.Accessibility;
import io.spinebridge.web.Browser;
import io.spinebridge.web.adjustments.Conversations;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session keeps from page to page, and for how long. */
class ConversationTest extends EditingPages {

    @Test
    void endsTheConversationsWithTheSession() throws Exception {
        Browser leaving = PAGES.signedIn("editor").lookUp(NUMBER);
        String left = leaving.page().select("[name=conversation]").first().val();
        leaving.press("Sign out");
        Element form = leaving.signIn("editor").lookUp(NUMBER).page().selectFirst("form[action$=/change/form]");
        form.select("[name=conversation]").val(left);

        assertThat(leaving.submit(form).response().statusCode()).isEqualTo(409);
    }

    @Test
    void makesNoChangeTwiceWhenAFormIsSentTwice() throws Exception {
        Element form = begin("Add an adjustment").page().selectFirst("form[action$=/check]");
        form.select("#text").forEach(field -> field.val("Quiet room"));
        form.select("option[value=BESPOKE]").attr("selected", "");
        editor.submit(form);
        int before = spine.changes().size();
        Document page = editor.submit(form).page();

        assertThat(editor.response().statusCode()).isEqualTo(409);
        assertThat(spine.changes()).hasSize(before);
        assertThat(page.select("h1").text()).isEqualTo("This page can no longer be used");
        assertThat(page.select("dl").text()).as("nothing typed is lost").contains("Quiet room");
        Accessibility.check(page);
    }

    @Test
    void forgetsTheOldestConversations() throws Exception {
        Element form = editor.lookUp(NUMBER).page().selectFirst("form[action$=/change/form]");
        for (int i = 0; i < Conversations.MOST; i++) {
            editor.lookUp(NUMBER);
        }
        assertThat(editor.submit(form).page().select("h1").text()).isEqualTo("This page can no longer be used");
    }

    @Test
    void takesNoConversationOfAnotherSession() throws Exception {
        String foreign = PAGES.signedIn("editor")
                .lookUp(NUMBER)
                .page()
                .select("[name=conversation]")
                .first()
                .val();
        Element form = editor.lookUp(NUMBER).page().selectFirst("form[action$=/change/form]");
        form.select("[name=conversation]").val(foreign);

        assertThat(editor.submit(form).response().statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "-1", "x"})
    void takesNoEntryThatIsNotInTheRecord(String entry) throws Exception {
        Element form = editor.lookUp(NUMBER).page().selectFirst("form:has([value=REMOVE_ADJUSTMENT])");
        form.select("[name=entry]").val(entry);

        assertThat(editor.submit(form).response().statusCode()).isEqualTo(409);
    }
}
