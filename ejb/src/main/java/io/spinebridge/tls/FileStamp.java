package io.spinebridge.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What tells cheaply whether a file is still the same, whatever it was replaced with: written over, renamed into its place, or at the end of
 * symbolic links of which one was bent (as Kubernetes and {@code ln -sfn} do).
 *
 * @param real where it is in the end; empty, like all else, when it cannot be looked at
 * @param identity what the file system knows it by
 * @param size in bytes
 * @param modified when it was last written
 */
record FileStamp(Optional<Path> real, Optional<Object> identity, long size, Instant modified) {

    /** Coarser than the clock of any file system in use. */
    private static final Duration GRAIN = Duration.ofSeconds(3);

    /** Of a file as it is now. */
    static FileStamp of(Path path) {
        try {
            Path real = path.toRealPath();
            BasicFileAttributes file = Files.readAttributes(real, BasicFileAttributes.class);
            return new FileStamp(
                    Optional.of(real),
                    Optional.ofNullable(file.fileKey()),
                    file.size(),
                    file.lastModifiedTime().toInstant());
        } catch (IOException | SecurityException absent) {
            return new FileStamp(Optional.empty(), Optional.empty(), 0, Instant.EPOCH);
        }
    }

    /** Whether it was written so lately that it may be written once more without another time. */
    boolean fresh(Instant now) {
        return Duration.between(modified, now).abs().compareTo(GRAIN) < 0;
    }
}
