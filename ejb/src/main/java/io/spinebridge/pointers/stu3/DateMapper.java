package io.spinebridge.pointers.stu3;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.pointers.RecordDate;
import io.spinebridge.api.pointers.RecordPeriod;
import io.spinebridge.fhir.Element;
import java.util.Optional;

/** From dates as precise as they were given to values. Stateless. */
final class DateMapper {

    private DateMapper() {}

    /** Null when there is none, or none that can be told. */
    static RecordDate date(Element parent, String member) {
        return parent.value(member, DateMapper::read).orElse(null);
    }

    private static Optional<RecordDate> read(String written) {
        try {
            return Optional.of(new RecordDate(written));
        } catch (InvalidInputException noDate) {
            return Optional.empty();
        }
    }

    /** Null when there is none; without the start when it is missing. */
    static RecordPeriod period(String path, Element period, NotUnderstoodNotes notes) {
        if (!period.exists()) {
            return null;
        }
        RecordDate start = date(period, "start");
        RecordDate end = date(period, "end");
        if (start == null) {
            notes.missing(path + ".start", "the period should have a start, and has none that could be read");
        }
        if (start == null && end == null) {
            return null;
        }
        RecordPeriod value = new RecordPeriod(start, end);
        if (value.endsBeforeStart()) {
            notes.add(path, "this period ends before it starts", period);
        }
        return value;
    }
}
