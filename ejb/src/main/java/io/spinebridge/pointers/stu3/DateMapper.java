package io.spinebridge.pointers.stu3;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.pointers.RecordDate;
import io.spinebridge.api.pointers.RecordPeriod;
import org.hl7.fhir.dstu3.model.BaseDateTimeType;
import org.hl7.fhir.dstu3.model.Period;

/** From dates as precise as they were given to values. Stateless. */
final class DateMapper {

    private DateMapper() {}

    /** Null when there is none, or none that can be told. */
    static RecordDate date(String path, BaseDateTimeType element, NotUnderstoodNotes notes) {
        String written = element.getValueAsString();
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return new RecordDate(written);
        } catch (InvalidInputException noDate) {
            notes.add(path, "this date cannot be read", element);
            return null;
        }
    }

    /** Null when there is none; without the start when it is missing. */
    static RecordPeriod period(String path, Period period, NotUnderstoodNotes notes) {
        if (period.isEmpty()) {
            return null;
        }
        RecordDate start = date(path + ".start", period.getStartElement(), notes);
        RecordDate end = date(path + ".end", period.getEndElement(), notes);
        if (period.getStart() == null) {
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
