package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.adjustments.Note;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.ElementValues;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** From received data types to values of Reasonable Adjustments. Stateless. */
final class AdjustmentValues {

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    private AdjustmentValues() {}

    /** What an extension holds as a note; null when it is not there. One that holds something else is told as a whole. */
    static Note note(Element extension) {
        if (extension.has("valueString")) {
            return new Note(extension.text("valueString"), null, null);
        }
        if (!extension.has("valueAnnotation")) {
            extension.leaveExtension();
            return null;
        }
        Element annotation = extension.one("valueAnnotation");
        String written = annotation.value("time", AdjustmentValues::date).orElse(null);
        Instant moment = written == null ? null : ElementValues.moment(written).orElse(null);
        return new Note(annotation.text("text"), moment, author(annotation), written);
    }

    /** A date as precise as it is, if it is one. */
    private static Optional<String> date(String written) {
        try {
            switch (written.length()) {
                case YEAR -> Year.parse(written);
                case MONTH -> YearMonth.parse(written);
                case DAY -> LocalDate.parse(written);
                default -> ElementValues.moment(written).orElseThrow(() -> new DateTimeException("no moment"));
            }
            return Optional.of(written);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String author(Element annotation) {
        if (annotation.has("authorString")) {
            return annotation.text("authorString");
        }
        Element reference = annotation.one("authorReference");
        String display = reference.text("display");
        return display == null ? reference.text("reference") : display;
    }

    static Version version(Element resource) {
        return new Version(resource.text("id"), resource.one("meta").text("versionId"));
    }
}
