package io.spinebridge.web.adjustments;

import io.spinebridge.api.CodedText;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.web.page.CodedView;
import io.spinebridge.web.page.NotUnderstoodNumbering;
import java.util.Optional;

/** Words an adjustment. For one record and one thread. */
final class AdjustmentPresenter {

    private final NotUnderstoodNumbering notUnderstood;
    private final EntryActions actions;

    AdjustmentPresenter(NotUnderstoodNumbering notUnderstood, EntryActions actions) {
        this.notUnderstood = notUnderstood;
        this.actions = actions;
    }

    EntryView present(Adjustment adjustment, Optional<AdjustmentCategory> category) {
        CodedView what = CodedView.of(adjustment.what());
        String main = what.main().isEmpty() ? EntryView.NO_DESCRIPTION : what.main();
        return new EntryView(
                main,
                what.freeText(),
                categoryAsRecorded(adjustment.category(), category),
                what.codes(),
                NoteView.of(adjustment.notes()),
                EntryState.of(adjustment.status(), adjustment.removal()),
                ProvenanceSentence.of(adjustment.provenance()),
                notUnderstood.number("Adjustment: " + main, adjustment.notUnderstood()),
                actions.of(adjustment, main));
    }

    /** Categories have a standard wording, so that the recorded one is worth showing only where it differs. */
    private static String categoryAsRecorded(CodedText recorded, Optional<AdjustmentCategory> known) {
        CodedView view = CodedView.of(recorded);
        if (known.isPresent()) {
            String line = view.inOneLine("");
            return CodedView.saysMore(recorded, line, known.get().display()) ? "Category as recorded: " + line : "";
        }
        if (recorded.isEmpty()) {
            return "Category: none recorded";
        }
        return "Category as recorded: " + view.inOneLine("")
                + (view.codes().isEmpty() ? "" : ", code " + String.join(", ", view.codes()));
    }
}
