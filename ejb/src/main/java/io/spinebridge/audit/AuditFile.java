package io.spinebridge.audit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of lines, each of which stands by itself: one that was written in part is taken back; where even that fails, it is ended before the
 * next begins. Used under the lock of the trail.
 */
final class AuditFile implements Closeable {

    private static final byte[] END = {'\n'};

    private final OpenFile file;
    private final Path path;
    private final Optional<Object> identity;
    private long soundEnd = -1;
    private boolean troubled;

    /**
     * Writes into an open file.
     *
     * @param path its name
     * @param identity which file that is; empty when it cannot be told from another one of that name
     */
    AuditFile(OpenFile file, Path path, Optional<Object> identity) {
        this.file = file;
        this.path = path;
        this.identity = identity;
    }

    /** Whether something could not be written: opened anew, it may be. */
    boolean troubled() {
        return troubled;
    }

    /** Whether a name still leads to this file: it may be moved away, or deleted, at any time. */
    boolean isStill(Path name) {
        return identity.isPresent() && name.equals(path) && identity.equals(AuditFiles.identity(name));
    }

    /**
     * Adds a line.
     *
     * @param line with its end
     * @throws IOException when it is not in the file
     */
    void append(LineBytes line) throws IOException {
        troubled = true;
        long end = file.length();
        if (end > 0 && end != soundEnd && file.byteAt(end - 1) != '\n') {
            file.append(END, 0, END.length);
            end++;
        }
        try {
            file.append(line.bytes(), line.start(), line.length());
            soundEnd = end + line.length();
            troubled = false;
        } catch (IOException cutShort) {
            takeBack(end, cutShort);
            throw cutShort;
        }
    }

    private void takeBack(long end, IOException cutShort) {
        try {
            file.cutTo(end);
        } catch (IOException stays) {
            cutShort.addSuppressed(stays);
        }
    }

    void force() throws IOException {
        file.force();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
