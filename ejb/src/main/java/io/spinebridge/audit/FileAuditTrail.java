package io.spinebridge.audit;

import io.spinebridge.api.SpineSystem;
import io.spinebridge.configuration.AuditSettings;
import io.spinebridge.configuration.AuditSettings.Durability;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The trail as files. Entries bear a number that rises by one, so that a gap shows; it begins anew when the module starts, which {@code run}
 * tells apart. Thread safe.
 *
 * <p>Whoever gets the lock writes everything that waits, and the others find theirs written: so many entries share one look at the file and
 * one {@code fsync}. The lock is waited for whatever happens: an interrupted thread has its entry kept, and remains interrupted.
 */
public final class FileAuditTrail implements AuditTrail, AutoCloseable {

    private static final Logger LOG = System.getLogger(FileAuditTrail.class.getName());

    private final AuditFiles files;
    private final KeptFile file;
    private final Durability durability;
    private final byte[] quotedRun;
    private final Queue<AuditLine> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private long number;

    /**
     * Writes into a directory.
     *
     * @param settings where, and how surely
     * @param run identifier of this start of the module, which no other one has: it is part of the files' names
     */
    public FileAuditTrail(AuditSettings settings, String run) {
        this(settings, run, DiskFile::new);
    }

    FileAuditTrail(AuditSettings settings, String run, AuditFiles.Opener opener) {
        this.files = new AuditFiles(settings, run, opener);
        this.file = new KeptFile(files);
        this.durability = settings.durability();
        this.quotedRun = AuditJson.quoted(run).getBytes(StandardCharsets.UTF_8);
    }

    /** Makes the text of an entry, which takes longer the first time; keeps nothing. */
    public void warmUp() {
        AuditedRequest nothing = AuditedRequest.by(new SpineSystem("X26"))
                .sent("", URI.create(""))
                .build();
        new AuditLine(new AuditEntry.Request(Instant.EPOCH, nothing), quotedRun).number(0);
    }

    /** How many entries wait to be written now. */
    public int backlog() {
        return waiting.size();
    }

    @Override
    public void keep(AuditEntry entry) {
        AuditLine line = new AuditLine(entry, quotedRun);
        waiting.add(line);
        writing.lock();
        try {
            if (!line.settled()) {
                writeWhatWaits();
            }
        } finally {
            writing.unlock();
        }
        line.requireKept(files.path(line.day()));
    }

    private void writeWhatWaits() {
        Map<LocalDate, List<AuditLine>> days = new LinkedHashMap<>();
        try {
            for (AuditLine line = waiting.peek(); line != null; line = waiting.peek()) {
                line.number(++number);
                days.computeIfAbsent(line.day(), day -> new ArrayList<>()).add(line);
                waiting.remove();
            }
            days.forEach(this::write);
        } catch (Throwable surprise) {
            // The threads that wait must not take theirs for written.
            days.values().forEach(lines -> lines.forEach(line -> line.lost(surprise)));
            throw surprise;
        }
    }

    private void write(LocalDate day, List<AuditLine> lines) {
        List<AuditLine> written = new ArrayList<>();
        try {
            file.write(day, open -> {
                append(lines, open, written);
                if (durability == Durability.FORCED) {
                    open.force();
                }
            });
        } catch (IOException | RuntimeException unwritable) {
            lines.forEach(line -> line.lost(unwritable));
        }
        written.forEach(AuditLine::kept);
    }

    private void append(List<AuditLine> lines, AuditFile open, List<AuditLine> written) {
        for (AuditLine line : lines) {
            try {
                open.append(line.text());
                written.add(line);
            } catch (IOException full) {
                line.lost(full);
            }
        }
    }

    /** Gives the file back. Entries are kept after this too, for requests that are still under way. */
    @Override
    public void close() {
        writing.lock();
        try {
            file.close();
        } catch (IOException unclean) {
            // Whatever counts as kept was written before, and forced where that is asked for.
            LOG.log(Level.WARNING, "The audit trail's file could not be closed", unclean);
        } finally {
            writing.unlock();
        }
    }
}
