package io.spinebridge.audit;

import io.spinebridge.configuration.AuditSettings;
import io.spinebridge.configuration.AuditSettings.Durability;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The files of one start of the module, {@code spinebridge-audit-<date>-<run>.jsonl}. No other process or application writes into them, so that
 * nothing depends on appending being safe between several: on NFS it is not. Thread safe where the opener is.
 */
final class AuditFiles {

    private final Path directory;
    private final boolean forced;
    private final String run;
    private final Opener opener;

    /** Opens files that exist. */
    @FunctionalInterface
    interface Opener {
        OpenFile open(Path path) throws IOException;
    }

    AuditFiles(AuditSettings settings, String run, Opener opener) {
        this.directory = settings.directory();
        this.forced = settings.durability() == Durability.FORCED;
        this.run = run.replaceAll("[^A-Za-z0-9.-]", "_");
        this.opener = opener;
    }

    Path path(LocalDate day) {
        return directory.resolve("spinebridge-audit-" + day + "-" + run + ".jsonl");
    }

    /** The file of a day, made where there is none. */
    AuditFile open(LocalDate day) throws IOException {
        Path file = path(day);
        make(file);
        Optional<Object> found = identity(file);
        OpenFile opened = opener.open(file);
        // Whoever moves files about may do so between the two.
        boolean same = found.isPresent() && found.equals(identity(file));
        return new AuditFile(opened, file, same ? found : Optional.empty());
    }

    /** Which file a name leads to; empty where there is none, or the operating system does not tell files apart. */
    static Optional<Object> identity(Path file) {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private void make(Path file) throws IOException {
        if (!Files.exists(file)) {
            try {
                create(file);
            } catch (FileAlreadyExistsException madeMeanwhile) {
                // After a change of settings two trails of one run live for a while: the other one was first.
                if (!Files.exists(file)) {
                    throw madeMeanwhile;
                }
            }
        }
    }

    private void create(Path file) throws IOException {
        Files.createDirectories(directory);
        if (!Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            Files.createFile(file);
            return;
        }
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        if (forced) {
            forceDirectory();
        }
    }

    /** A file is not safe before its name is. Channels alone can do it, and they do not bear interrupts. */
    private void forceDirectory() throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (!forcedUninterrupted()) {
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean forcedUninterrupted() throws IOException {
        try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
            return true;
        } catch (ClosedByInterruptException interrupted) {
            return false;
        }
    }
}
