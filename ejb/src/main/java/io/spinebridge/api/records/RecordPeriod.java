package io.spinebridge.api.records;

import io.spinebridge.api.InvalidInputException;
import java.io.Serializable;
import java.util.Optional;

/**
 * The time that a record is about, both ends included.
 *
 * @param start when it begins; null only in pointers of others, which may lack it
 * @param end when it ends; null while it goes on
 */
public record RecordPeriod(RecordDate start, RecordDate end) implements Serializable {

    /** A period that goes on. */
    public static RecordPeriod since(RecordDate start) {
        return of(start, null);
    }

    /**
     * A period to be published.
     *
     * @throws InvalidInputException when it has no start, or ends before it starts
     */
    public static RecordPeriod of(RecordDate start, RecordDate end) {
        if (start == null) {
            throw new InvalidInputException("period", "must have a start");
        }
        if (end != null && end.last().isBefore(start.begin())) {
            throw new InvalidInputException("period", "must not end before it starts");
        }
        return new RecordPeriod(start, end);
    }

    /** When it begins, if known. */
    public Optional<RecordDate> knownStart() {
        return Optional.ofNullable(start);
    }

    /** When it ends, if it does. */
    public Optional<RecordDate> knownEnd() {
        return Optional.ofNullable(end);
    }

    @Override
    public String toString() {
        return "RecordPeriod[withheld]";
    }
}
