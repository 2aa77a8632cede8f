package io.spinebridge.api.pointers;

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
     * @throws InvalidInputException when it has no start, ends before it starts, or one end lies within the other, as in {@code
     *     2022-03-07} to {@code 2022-03}: FHIR cannot tell then which is first
     */
    public static RecordPeriod of(RecordDate start, RecordDate end) {
        if (start == null) {
            throw new InvalidInputException("period", "must have a start");
        }
        RecordPeriod period = new RecordPeriod(start, end);
        if (period.endsBeforeStart()) {
            throw new InvalidInputException("period", "must not end before it starts");
        }
        if (end != null && start.precision() != end.precision() && period.compared() == 0) {
            throw new InvalidInputException(
                    "period", "must have both ends of the same precision where one lies within the other");
        }
        return period;
    }

    /** Whether it surely ends before it starts, which is so only in pointers of others. Compared as FHIR does: days are days of UTC. */
    public boolean endsBeforeStart() {
        return start != null && end != null && compared() > 0;
    }

    private int compared() {
        if (start.precision() == end.precision()) {
            return start.begin().compareTo(end.begin());
        }
        int common = Math.min(start.precision(), end.precision());
        return start.inUtc().substring(0, common).compareTo(end.inUtc().substring(0, common));
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
