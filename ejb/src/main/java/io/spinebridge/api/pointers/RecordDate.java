package io.spinebridge.api.pointers;

import io.spinebridge.api.InputRules;
import io.spinebridge.api.InvalidInputException;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * A date as records have it: a year, a month, a day, or a time with its offset; as precise as it was given.
 *
 * @param value in the form of FHIR's {@code dateTime}, for example {@code 2022}, {@code 2022-03}, {@code 2022-03-07} or {@code
 *     2022-03-07T13:34:00+00:00}
 */
public record RecordDate(String value) implements Serializable {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    /** As FHIR has it, with up to nanoseconds; java.time would also take signs before years, and offsets that FHIR does not know. */
    private static final Pattern FORM = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2}"
            + "(T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00))?)?)?");
    /** Lengths of what the forms say, without fraction and offset. */
    private static final int YEAR = 4;

    private static final int MONTH = 7;
    private static final int DAY = 10;
    private static final int SECOND = 19;

    /**
     * Checks the form.
     *
     * @throws InvalidInputException when it is none of the four, or there is no such date
     */
    public RecordDate {
        if (value == null) {
            throw new InvalidInputException("date", "is missing");
        }
        try {
            begin(value);
        } catch (DateTimeException noDate) {
            throw new InvalidInputException(
                    "date", "must be a year, a month, a day, or a time with seconds and offset");
        }
    }

    /** A moment, in UTC, to the second. */
    public static RecordDate of(Instant moment) {
        return new RecordDate(InputRules.required("date", moment)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString());
    }

    /** A day. */
    public static RecordDate of(LocalDate day) {
        return new RecordDate(InputRules.required("date", day).toString());
    }

    /** The first moment of it; days, months and years begin as they do in England. */
    public Instant begin() {
        return begin(value);
    }

    /** As precise as it was given; times in UTC. */
    String inUtc() {
        return precision() > DAY ? begin().toString() : value;
    }

    /** Length of what it says: of a year, a month, a day, or a time in seconds. */
    int precision() {
        return Math.min(value.length(), SECOND);
    }

    private static Instant begin(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new DateTimeException("not in FHIR's form");
        }
        return switch (value.length()) {
            case YEAR -> startOf(Year.parse(value).atDay(1));
            case MONTH -> startOf(YearMonth.parse(value).atDay(1));
            case DAY -> startOf(LocalDate.parse(value));
            default -> OffsetDateTime.parse(value).toInstant();
        };
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ENGLAND).toInstant();
    }

    @Override
    public String toString() {
        return "RecordDate[withheld]";
    }
}
