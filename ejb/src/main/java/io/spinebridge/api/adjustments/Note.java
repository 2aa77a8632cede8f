package io.spinebridge.api.adjustments;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * A free-text note.
 *
 * @param text the text
 * @param time when it was written; null when unknown
 * @param author who wrote it, as far as the record says; null when unknown
 */
public record Note(String text, Instant time, String author) implements Serializable {

    public Note {
        text = text == null ? "" : text;
    }

    /** When it was written, if known. */
    public Optional<Instant> knownTime() {
        return Optional.ofNullable(time);
    }

    /** Who wrote it, if known. */
    public Optional<String> knownAuthor() {
        return Optional.ofNullable(author);
    }

    @Override
    public String toString() {
        return "Note[withheld]";
    }
}
