package io.spinebridge.audit;

import java.io.ByteArrayOutputStream;

/**
 * A line as it grows, with room in front of it: what comes first is known last. Bytes are copied nowhere but into the file. For one thread at a
 * time.
 */
final class LineBytes extends ByteArrayOutputStream {

    private final int room;
    private int start;

    /**
     * Begins with nothing but the room.
     *
     * @param room in front
     * @param expected how long the rest may be
     */
    LineBytes(int room, int expected) {
        super(room + expected);
        this.room = room;
        this.start = room;
        this.count = room;
    }

    /** Puts these in place of the first byte, and of what was put there before. */
    void beginWith(byte[] head) {
        start = room + 1 - head.length;
        System.arraycopy(head, 0, buf, start, head.length);
    }

    /** All bytes, of which those from {@link #start} on are the line. */
    byte[] bytes() {
        return buf;
    }

    int start() {
        return start;
    }

    int length() {
        return count - start;
    }
}
