package io.spinebridge.api.adjustments;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * A free-text note.
 *
 * @param text the text
 * @param time when it was written; null when unknown, and where the record says no more than a day, a month or a year
 * @param author who wrote it, as far as the record says; null when unknown
 * @param writtenOn when it was written, as precisely as the record says, in the form of FHIR's {@code dateTime}, for example {@code 2018};
 *     empty when unknown
 */
public record Note(String text, Instant time, String author, String writtenOn) implements Serializable {

    public Note {
        text = text == null ? "" : text;
        writtenOn = writtenOn == null ? "" : writtenOn;
    }

    /** A note of a moment. */
    public Note(String text, Instant time, String author) {
        this(text, time, author, time == null ? "" : time.toString());
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
