package io.spinebridge.audit;

import io.spinebridge.api.NotReadyException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/**
 * An entry on its way into the file. Its text is made by the thread that brings it; all else happens under the lock of the trail, but for the
 * question what became of it, which comes after.
 */
final class AuditLine {

    private final LocalDate day;
    private final byte[] members;
    private long number;
    private boolean settled;
    private Throwable problem;

    AuditLine(AuditEntry entry) {
        this.day = entry.time().atOffset(ZoneOffset.UTC).toLocalDate();
        this.members = (AuditJson.of(entry).substring(1) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    LocalDate day() {
        return day;
    }

    /** Gives it its place in the trail. */
    void number(long place) {
        number = place;
    }

    /** The whole line. */
    byte[] text(String quotedRun) {
        byte[] place = ("{\"run\":" + quotedRun + ",\"number\":" + number + ",").getBytes(StandardCharsets.UTF_8);
        byte[] line = Arrays.copyOf(place, place.length + members.length);
        System.arraycopy(members, 0, line, place.length, members.length);
        return line;
    }

    /** Whether it is decided that it is in the file, or that it is not. */
    boolean settled() {
        return settled;
    }

    /** It is in the file; after {@link #lost} this says nothing new. */
    void kept() {
        settled = true;
    }

    /** It is not in the file; after {@link #kept} this says nothing new. */
    void lost(Throwable why) {
        if (!settled) {
            settled = true;
            problem = why;
        }
    }

    /**
     * What became of it.
     *
     * @param file where it belongs
     * @throws NotReadyException when it was not kept
     */
    void requireKept(Path file) {
        if (problem != null) {
            throw new NotReadyException(List.of("the audit trail cannot be written: " + file + " ("
                    + problem.getClass().getSimpleName() + "); see spinebridge.audit.directory"));
        }
    }
}
