package io.spinebridge.web.adjustments;

import io.spinebridge.web.page.NotUnderstoodView;
import java.util.ArrayList;
import java.util.List;

/**
 * One entry of a record: an adjustment or a condition. Texts are empty where the record says nothing.
 *
 * @param what what it is
 * @param freeText free text beside the code
 * @param recordedAs how the record itself words it, where {@code what} is the official text of a known code
 * @param codes each code with its code system
 * @param note a note with its author and time
 * @param state what is unusual about its state, such as that it is no longer in force
 * @param provenance who recorded it, when and for whom, one sentence each
 * @param notUnderstood what else it holds
 * @param actions what an editor can do with it
 */
public record EntryView(
        String what,
        String freeText,
        String recordedAs,
        List<String> codes,
        NoteView note,
        List<String> state,
        List<String> provenance,
        List<NotUnderstoodView> notUnderstood,
        List<ActionView> actions) {

    /** What is said of an entry that says nothing of itself. */
    static final String NO_DESCRIPTION = "No description recorded";

    /** The same without links to other parts of the record's page, and without actions. */
    EntryView alone() {
        List<String> all = new ArrayList<>(state);
        if (!notUnderstood.isEmpty()) {
            all.add("Holds more than could be understood: look the record up to read it");
        }
        return new EntryView(what, freeText, recordedAs, codes, note, all, provenance, List.of(), List.of());
    }

    @Override
    public String toString() {
        return "EntryView[withheld]";
    }
}
