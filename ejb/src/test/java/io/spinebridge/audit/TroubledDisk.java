package io.spinebridge.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens real files on a disk that gets full, cannot take anything back, or holds on while it forces. */
final class TroubledDisk implements AuditFiles.Opener {

    final AtomicInteger forced = new AtomicInteger();
    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    private long room = Long.MAX_VALUE;
    private boolean takesBack = true;
    private Forcing forcing = () -> {};

    /** What happens while a file is forced. */
    @FunctionalInterface
    interface Forcing {
        void force() throws IOException;
    }

    /** So many bytes fit. */
    TroubledDisk withRoomFor(long bytes) {
        room = bytes;
        return this;
    }

    /** What is written stays. */
    TroubledDisk thatTakesNothingBack() {
        takesBack = false;
        return this;
    }

    TroubledDisk whileForcing(Forcing action) {
        forcing = action;
        return this;
    }

    @Override
    public OpenFile open(Path path) throws IOException {
        DiskFile file = new DiskFile(path);
        opened.incrementAndGet();
        return new OpenFile() {

            @Override
            public long length() throws IOException {
                return file.length();
            }

            @Override
            public int byteAt(long position) throws IOException {
                return file.byteAt(position);
            }

            @Override
            public void append(byte[] bytes, int offset, int length) throws IOException {
                int fitting = (int) Math.min(room, length);
                room -= fitting;
                file.append(bytes, offset, fitting);
                if (fitting < length) {
                    throw new IOException("No space left on device");
                }
            }

            @Override
            public void cutTo(long length) throws IOException {
                if (!takesBack) {
                    throw new IOException("Operation not permitted");
                }
                file.cutTo(length);
            }

            @Override
            public void force() throws IOException {
                forced.incrementAndGet();
                forcing.force();
                file.force();
            }

            @Override
            public void close() throws IOException {
                closed.incrementAndGet();
                file.close();
            }
        };
    }
}
