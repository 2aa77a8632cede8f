package io.spinebridge.web.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes points in time the way the NHS does, in the time of the United Kingdom: {@code 3 May 2024 at 10:15}. */
public final class WrittenTime {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private WrittenTime() {}

    /** The written form. */
    public static String of(Instant time) {
        return FORM.format(time);
    }
}
