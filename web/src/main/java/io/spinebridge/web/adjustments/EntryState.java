package io.spinebridge.web.adjustments;

import io.spinebridge.api.adjustments.Removal;
import io.spinebridge.web.page.CodedView;
import java.util.ArrayList;
import java.util.List;

/** Says of an entry that is not in force why not. */
final class EntryState {

    private EntryState() {}

    static List<String> of(boolean active, Removal removal) {
        List<String> state = new ArrayList<>();
        if (!active) {
            state.add("Not in force");
        }
        if (removal != null) {
            state.add("Reason for removal: " + CodedView.of(removal.reason()).inOneLine("not recorded"));
            if (!removal.comment().isBlank()) {
                state.add("Comment: " + removal.comment());
            }
        }
        return state;
    }
}
