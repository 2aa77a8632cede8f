package io.spinebridge.audit;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;

/**
 * The file of the day, kept open from one writing to the next as long as its name still leads to it: files may be moved away at any time. After a
 * failure, and after {@link #close}, it is opened for each writing. Used under the lock of the trail.
 */
final class KeptFile implements Closeable {

    private final AuditFiles files;
    private AuditFile kept;
    private boolean closed;

    KeptFile(AuditFiles files) {
        this.files = files;
    }

    /** Something that is written into a file. */
    @FunctionalInterface
    interface Writing {
        void into(AuditFile file) throws IOException;
    }

    /** Writes into the file of a day, made where there is none. */
    void write(LocalDate day, Writing writing) throws IOException {
        if (kept == null || !kept.isStill(files.path(day))) {
            letGo();
            kept = files.open(day);
        }
        boolean sound = false;
        try {
            writing.into(kept);
            sound = !kept.troubled();
        } finally {
            if (!sound || closed) {
                letGo();
            }
        }
    }

    private void letGo() throws IOException {
        AuditFile old = kept;
        kept = null;
        if (old != null) {
            old.close();
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        letGo();
    }
}
