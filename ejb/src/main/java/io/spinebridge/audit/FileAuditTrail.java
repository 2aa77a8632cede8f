package io.spinebridge.audit;

import io.spinebridge.api.NotReadyException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The trail as files {@code spinebridge-audit-<date>.jsonl}. Entries bear a number that rises by one, so that a gap shows; it begins
 * anew when the module starts, which {@code run} tells apart. Thread safe.
 */
public final class FileAuditTrail implements AuditTrail {

    private final Path directory;
    private final String run;
    private final AtomicLong number = new AtomicLong();

    /**
     * Writes into a directory.
     *
     * @param directory made when it does not exist
     * @param run identifier of this start of the module
     */
    public FileAuditTrail(Path directory, String run) {
        this.directory = directory;
        this.run = run;
    }

    @Override
    public synchronized void keep(AuditEntry entry) {
        byte[] line = (AuditJson.of(run, number.incrementAndGet(), entry) + "\n").getBytes(StandardCharsets.UTF_8);
        Path file = directory.resolve(
                "spinebridge-audit-" + entry.time().atOffset(ZoneOffset.UTC).toLocalDate() + ".jsonl");
        try {
            create(file);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                ByteBuffer bytes = ByteBuffer.wrap(line);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        } catch (IOException unwritable) {
            throw new NotReadyException(List.of("the audit trail cannot be written: " + file + " ("
                    + unwritable.getClass().getSimpleName() + "); see spinebridge.audit.directory"));
        }
    }

    private void create(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(directory);
        try {
            if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // another application of the same server was quicker
        }
    }
}
