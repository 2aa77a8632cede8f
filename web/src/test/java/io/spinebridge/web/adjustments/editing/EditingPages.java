package io.spinebridge.web.adjustments.editing;

import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.PendingChange;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.RemovalReason;
import io.spinebridge.web.Browser;
import io.spinebridge.web.WebPages;
import io.spinebridge.web.adjustments.FakeAdjustments;
import io.spinebridge.web.adjustments.FakeAdjustments.Change;
import io.spinebridge.web.adjustments.SampleRecords;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An editor at the pages of a change, and the Spine behind them. */
abstract class EditingPages {

    @RegisterExtension
    static final WebPages PAGES = new WebPages();

    static final SpineError ERROR =
            new SpineError(422, "INVALID_RESOURCE", "", "", "urn:nhs:names:services:ra:write", "trace-1");

    static final String NUMBER = SampleRecords.PATIENT.value();

    static final Map<String, String> CAUSE = fields("reason", "ERROR", "comment", "Wrong patient");

    static final RemovalCause MADE_CAUSE = RemovalCause.of(RemovalReason.ERROR, "Wrong patient");

    static final PendingChange PENDING = new Pending();

    final FakeAdjustments spine = PAGES.adjustments();
    final Browser editor = PAGES.signedIn("editor");

    record Pending() implements PendingChange {}

    @BeforeEach
    void holdARecordInItsFirstVersion() {
        holds(EditableRecord.inVersion("1"));
    }

    Browser begin(String button) throws Exception {
        return editor.lookUp(NUMBER).press(button);
    }

    Browser confirmed(String button, Map<String, String> input) throws Exception {
        Document asked = begin(button).submit(input).page();
        return editor.press(asked.select("button.nhsuk-button--warning").text());
    }

    Browser lose(String button, Map<String, String> input) throws Exception {
        spine.changes(change -> unknown());
        return begin(button).submit(input);
    }

    static OutcomeUnknownException unknown() {
        return new OutcomeUnknownException(new OutcomeUnknownException("reset", ERROR, null), PENDING);
    }

    static Map<String, String> correction() {
        return fields("text", "Speak very slowly", "reason", "ERROR", "comment", "c");
    }

    Change last() {
        return spine.changes().get(spine.changes().size() - 1);
    }

    void holds(AdjustmentRecord record) {
        spine.answer(patient -> record);
    }

    String value(String id) {
        Element field = editor.page().getElementById(id);
        return field.normalName().equals("textarea") ? field.wholeText().strip() : field.val();
    }

    /** In order: the first tells which form is meant. */
    static Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }
}
