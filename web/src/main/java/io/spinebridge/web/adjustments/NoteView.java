package io.spinebridge.web.adjustments;

import io.spinebridge.api.adjustments.Note;
import io.spinebridge.web.page.WrittenTime;

/**
 * A note. Texts are empty where the record says nothing.
 *
 * @param text the text
 * @param written who wrote it and when
 */
public record NoteView(String text, String written) {

    /** No note. */
    static final NoteView NONE = new NoteView("", "");

    static NoteView of(Note note) {
        if (note == null) {
            return NONE;
        }
        String author = note.knownAuthor().map(name -> " by " + name).orElse("");
        String time = note.knownTime()
                .map(when -> " on " + WrittenTime.of(when))
                // No more than a day, a month or a year: as precise as the record is.
                .orElse(note.writtenOn().isEmpty() ? "" : " on " + note.writtenOn());
        return new NoteView(note.text(), author.isEmpty() && time.isEmpty() ? "" : "Written" + author + time);
    }

    @Override
    public String toString() {
        return "NoteView[withheld]";
    }
}
