package io.spinebridge.web.pointers;

import io.spinebridge.api.pointers.RecordDate;
import io.spinebridge.api.pointers.RecordPeriod;
import io.spinebridge.web.page.WrittenTime;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes dates of records as precisely as they were given, and no more precisely: {@code March 2022}. */
final class WrittenDate {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private WrittenDate() {}

    static String of(RecordDate date) {
        return switch (date.value().length()) {
            case 4 -> date.value();
            case 7 -> MONTH.format(YearMonth.parse(date.value()));
            case 10 -> DAY.format(LocalDate.parse(date.value()));
            default -> WrittenTime.of(date.begin());
        };
    }

    static String of(RecordPeriod period) {
        String start = period.knownStart().map(date -> "From " + of(date)).orElse("");
        String end = period.knownEnd().map(date -> "to " + of(date)).orElse("");
        if (start.isEmpty()) {
            return end.isEmpty() ? "Not recorded" : "Up " + end + ", no start recorded";
        }
        return start + (end.isEmpty() ? ", no end recorded" : " " + end);
    }
}
