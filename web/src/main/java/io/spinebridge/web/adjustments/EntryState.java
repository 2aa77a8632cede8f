package io.spinebridge.web.adjustments;

import io.spinebridge.api.adjustments.EntryStatus;
import io.spinebridge.api.adjustments.Removal;
import io.spinebridge.web.page.CodedView;
import java.util.ArrayList;
import java.util.List;

/** Says of an entry that is not surely in force why not. */
final class EntryState {

    private EntryState() {}

    static List<String> of(EntryStatus status, Removal removal) {
        List<String> state = new ArrayList<>();
        if (status == EntryStatus.NOT_IN_FORCE) {
            state.add("Not in force");
        } else if (status == EntryStatus.NOT_TOLD) {
            state.add("Not known whether this is in force");
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
