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

    private static final byte[] RUN = "{\"run\":".getBytes(StandardCharsets.UTF_8);
    private static final String NUMBER = ",\"number\":";
    /** Without the run. */
    private static final int LONGEST_PLACE =
            RUN.length + NUMBER.length() + String.valueOf(Long.MAX_VALUE).length() + 1;

    private final LocalDate day;
    private final byte[] run;
    private final LineBytes line;
    private boolean settled;
    private Throwable problem;

    /**
     * Makes the text.
     *
     * @param run which start of the module, as a text in JSON
     */
    AuditLine(AuditEntry entry, byte[] run) {
        this.day = entry.time().atOffset(ZoneOffset.UTC).toLocalDate();
        this.run = run;
        this.line = AuditJson.of(entry, LONGEST_PLACE + run.length);
        this.line.write('\n');
    }

    LocalDate day() {
        return day;
    }

    /** Gives it its place in the trail. */
    void number(long place) {
        byte[] number = (NUMBER + place + ",").getBytes(StandardCharsets.UTF_8);
        byte[] head = Arrays.copyOf(RUN, RUN.length + run.length + number.length);
        System.arraycopy(run, 0, head, RUN.length, run.length);
        System.arraycopy(number, 0, head, RUN.length + run.length, number.length);
        line.beginWith(head);
    }

    /** The whole line. */
    LineBytes text() {
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
