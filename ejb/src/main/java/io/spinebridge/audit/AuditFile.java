package io.spinebridge.audit;

import java.io.Closeable;
import java.io.IOException;

/**
 * A file of lines, each of which stands by itself: one that was written in part is taken back; where even that fails, it is ended before the
 * next begins. Used under the lock of the trail.
 */
final class AuditFile implements Closeable {

    private final OpenFile file;

    AuditFile(OpenFile file) {
        this.file = file;
    }

    /**
     * Adds a line.
     *
     * @param line with its end
     * @throws IOException when it is not in the file
     */
    void append(byte[] line) throws IOException {
        long end = file.length();
        if (end > 0 && file.byteAt(end - 1) != '\n') {
            file.append(new byte[] {'\n'});
            end++;
        }
        try {
            file.append(line);
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
