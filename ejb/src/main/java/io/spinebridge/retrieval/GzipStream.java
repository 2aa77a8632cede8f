package io.spinebridge.retrieval;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip to its very end: every member, and nothing left behind the last. Java's own stream asks how many bytes are at hand in order to
 * see whether another member follows, which a network cannot tell, and takes what it cannot read there for the end: it can give a part for the
 * whole. For one thread.
 *
 * <p>Follows RFC 1952.
 */
final class GzipStream extends InputStream {

    private static final int BUFFER = 8192;
    private static final int FIRST = 0x1f;
    private static final int SECOND = 0x8b;
    private static final int DEFLATE = 8;
    private static final int HEADER_SUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private final long most;
    private long taken;
    private int position;
    private int limit;
    private boolean inMember;
    private boolean ended;

    /**
     * Unpacks.
     *
     * @param packed throws when it ends before its announced end
     * @param most bytes that are taken of it, so that one without content ends as well
     */
    GzipStream(InputStream packed, long most) {
        this.in = packed;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) throws IOException {
        while (wanted > 0 && !ended) {
            if (inMember) {
                int read = inflated(into, offset, wanted);
                if (read > 0) {
                    return read;
                }
            } else {
                begin();
            }
        }
        return wanted == 0 ? 0 : -1;
    }

    private int inflated(byte[] into, int offset, int wanted) throws IOException {
        try {
            int read = inflater.inflate(into, offset, wanted);
            sum.update(into, offset, read);
            if (read == 0 && inflater.finished()) {
                finish();
            } else if (read == 0 && inflater.needsInput()) {
                require(fill());
                inflater.setInput(buffer, 0, limit);
                position = limit;
            } else {
                require(read > 0);
            }
            return read;
        } catch (DataFormatException malformed) {
            throw unreadable();
        }
    }

    /** Reads a member's header, or finds that there is no further one. */
    private void begin() throws IOException {
        if (position == limit && !fill()) {
            require(taken > 0);
            ended = true;
            return;
        }
        require(next() == FIRST && next() == SECOND && next() == DEFLATE);
        int flags = next();
        pass(6);
        if ((flags & EXTRA) != 0) {
            pass(number(2));
        }
        for (int text : new int[] {NAME, COMMENT}) {
            while ((flags & text) != 0 && next() != 0) {
                // Name and comment say nothing of the content.
            }
        }
        pass((flags & HEADER_SUM) == 0 ? 0 : 2);
        inflater.reset();
        inflater.setInput(buffer, position, limit - position);
        position = limit;
        sum.reset();
        inMember = true;
    }

    private void finish() throws IOException {
        position = limit - inflater.getRemaining();
        require(number(4) == sum.getValue());
        require(number(4) == (inflater.getBytesWritten() & 0xffffffffL));
        inMember = false;
    }

    private long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) next() << (8 * i);
        }
        return number;
    }

    private void pass(long bytes) throws IOException {
        for (long left = bytes; left > 0; left--) {
            next();
        }
    }

    private int next() throws IOException {
        require(position < limit || fill());
        return buffer[position++] & 0xff;
    }

    private boolean fill() throws IOException {
        int read = in.read(buffer);
        limit = Math.max(0, read);
        position = 0;
        taken += limit;
        if (taken > most) {
            throw new ZipException("longer than it may be when it is unpacked");
        }
        return limit > 0;
    }

    private static void require(boolean met) throws IOException {
        if (!met) {
            throw unreadable();
        }
    }

    private static ZipException unreadable() {
        return new ZipException("no gzip, damaged, or ended too soon");
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
