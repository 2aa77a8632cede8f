package io.spinebridge.web.adjustments.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.ConflictException;
import io.spinebridge.api.DuplicateException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.RejectedException;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.web.Accessibility;
import java.time.Duration;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What follows a change that the Spine refused. */
class RefusedChangePagesTest extends EditingPages {

    static Stream<SpineException> refusals() {
        return Stream.of(
                new RejectedException(ERROR),
                new AccessDeniedException(ERROR),
                new UnavailableException("no connection", ERROR, Duration.ofSeconds(30), null),
                new DuplicateException(ERROR),
                new InvalidInputException("record", "is not there: record the patient's consent first"),
                new ConflictException(ERROR));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void keepsTheInputWhateverTheSpineRefusesAndLetsItBeSentAgain(SpineException refusal) throws Exception {
        spine.changes(change -> refusal);
        Document page = begin("Add an adjustment")
                .submit(fields("category", "BESPOKE", "text", "Quiet\nroom"))
                .page();

        assertThat(editor.response().statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(page.select("[role=alert]")).hasSize(1);
        assertThat(page.getElementById("text").wholeText().strip()).isEqualTo("Quiet\nroom");
        assertThat(page.select("[name=category] option[selected]").val()).isEqualTo("BESPOKE");
        Accessibility.check(page);
        spine.changes(change -> null);
        assertThat(editor.press("Add an adjustment")
                        .page()
                        .select("[role=status]")
                        .text())
                .isEqualTo("Done The adjustment was added.");
    }

    @Test
    void showsWhatTheRecordSaysNowWhenSomebodyElseChangedIt() throws Exception {
        begin("Remove " + EditableRecord.SPEAK_SLOWLY).submit(CAUSE);
        holds(EditableRecord.inVersion("2"));
        spine.changes(change ->
                ((Adjustment) change.known()).version().versionId().equals("1") ? new ConflictException(ERROR) : null);
        Document page = editor.press("Yes, remove this adjustment").page();

        assertThat(editor.response().statusCode()).isEqualTo(409);
        assertThat(page.select("[role=alert]").text()).contains("Somebody else has changed this record");
        assertThat(page.select(".nhsuk-card").text()).contains("What the record says now", EditableRecord.SPEAK_SLOWLY);
        assertThat(value("comment")).isEqualTo("Wrong patient");
        Accessibility.check(page);
        editor.press("Continue").press("Yes, remove this adjustment");
        assertThat(((Adjustment) last().known()).version().versionId())
                .as("the version that was shown")
                .isEqualTo("2");
        assertThat(editor.page().select("[role=status]")).hasSize(1);
    }

    @Test
    void tellsThatTheEntryIsGoneWhenSomebodyElseRemovedIt() throws Exception {
        begin("Remove " + EditableRecord.SPEAK_SLOWLY).submit(CAUSE);
        holds(EditableRecord.withoutSpeakSlowly("2"));
        spine.changes(change -> new ConflictException(ERROR));
        Document page = editor.press("Yes, remove this adjustment").page();

        assertThat(page.select("[role=alert]").text()).contains("The entry you chose is no longer in the record.");
        assertThat(page.select("section[aria-labelledby=adjustments]").text())
                .doesNotContain(EditableRecord.SPEAK_SLOWLY);
    }

    @Test
    void keepsACorrectionWhoseEntrySomebodyElseRemovedAsANewEntry() throws Exception {
        begin("Correct " + EditableRecord.SPEAK_SLOWLY)
                .submit(fields("text", "Speak very slowly", "reason", "ERROR", "comment", "c"));
        holds(EditableRecord.withoutSpeakSlowly("2"));
        spine.changes(change -> new ConflictException(ERROR));
        Document page = editor.press("Yes, correct this adjustment").page();

        assertThat(page.select("h1").text()).endsWith("Add an adjustment");
        assertThat(value("text")).isEqualTo("Speak very slowly");
    }

    @Test
    void keepsTheInputOfAConflictEvenWhenTheRecordCannotBeReadNow() throws Exception {
        begin("Add an impairment");
        spine.answer(patient -> {
            throw new UnavailableException("no connection", ERROR, null, null);
        });
        spine.changes(change -> new ConflictException(ERROR));
        editor.submit(fields("impairment", "VISION", "note", "Blind"));

        assertThat(editor.response().statusCode()).isEqualTo(409);
        assertThat(value("note")).isEqualTo("Blind");
    }
}
