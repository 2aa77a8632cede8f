package io.spinebridge.retrieval;

import io.spinebridge.api.RecordBrokenOffException;
import io.spinebridge.api.RecordBrokenOffException.Kind;
import io.spinebridge.http.CallTooLongException;
import io.spinebridge.spine.SentRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipException;

/**
 * A record's bytes on their way: counted, summed up, and never silently too few or too many. Once it broke it is broken: whoever reads on, as
 * wrappers and loops do that swallow an exception, is told the same again, and never sees an end or a checksum. Belongs to one thread.
 */
final class RecordStream extends InputStream {

    private final InputStream bytes;
    private final OptionalLong length;
    private final long most;
    private final SentRequest request;
    private final BooleanSupplier late;
    private final MessageDigest digest;
    private long count;
    private String checksum;
    private RecordBrokenOffException broken;

    /**
     * Wraps the answer's body.
     *
     * @param bytes throws when it ends before its announced end
     * @param length announced length
     * @param most longest record that is taken, in bytes
     * @param request names interaction and trace id, and is told how this ended
     * @param late whether it has taken longer than it may, where nobody else looks after that
     */
    RecordStream(InputStream bytes, OptionalLong length, long most, SentRequest request, BooleanSupplier late) {
        this.bytes = bytes;
        this.length = length;
        this.most = most;
        this.request = request;
        this.late = late;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
        if (length.orElse(0) > most) {
            throw tooLong();
        }
        request.audit().watch(this);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) {
        Objects.checkFromIndexSize(offset, wanted, into.length);
        if (broken != null) {
            throw broken;
        }
        if (wanted == 0) {
            return 0;
        }
        if (checksum != null) {
            return -1;
        }
        try {
            return counted(into, offset, wanted);
        } catch (RecordBrokenOffException told) {
            broken = told;
            request.audit().cut(told.kind().name());
            throw told;
        }
    }

    private int counted(byte[] into, int offset, int wanted) {
        int read = next(into, offset, wanted);
        if (read < 0) {
            end();
            return -1;
        }
        if (late.getAsBoolean()) {
            throw tooSlow(null);
        }
        count += read;
        request.audit().read(read);
        if (count > most) {
            throw tooLong();
        }
        digest.update(into, offset, read);
        return read;
    }

    private int next(byte[] into, int offset, int wanted) {
        try {
            return bytes.read(into, offset, wanted);
        } catch (SocketTimeoutException idle) {
            throw brokenOff(Kind.IDLE, "nothing came for longer than spinebridge.timeout.read", idle);
        } catch (CallTooLongException slow) {
            throw tooSlow(slow);
        } catch (ZipException damaged) {
            throw brokenOff(Kind.BROKEN, "what came cannot be unpacked (gzip)", damaged);
        } catch (IOException | RuntimeException gone) {
            throw brokenOff(Kind.BROKEN, "the connection broke before its end", gone);
        }
    }

    private void end() {
        if (count == 0) {
            throw brokenOff(Kind.BROKEN, "it is empty", null);
        }
        if (length.isPresent() && length.getAsLong() != count) {
            throw brokenOff(Kind.BROKEN, "it ended before its announced end", null);
        }
        checksum = HexFormat.of().formatHex(digest.digest());
        request.audit().whole();
    }

    private RecordBrokenOffException tooSlow(IOException cause) {
        return brokenOff(Kind.TOO_SLOW, "it was not complete after spinebridge.timeout.stream", cause);
    }

    private RecordBrokenOffException tooLong() {
        return brokenOff(Kind.TOO_LONG, "it is longer than " + most + " bytes (spinebridge.retrieval.max-bytes)", null);
    }

    private RecordBrokenOffException brokenOff(Kind kind, String reason, Exception cause) {
        return new RecordBrokenOffException(kind, reason, request.error(), cause);
    }

    long count() {
        return count;
    }

    Optional<String> checksum() {
        return Optional.ofNullable(checksum);
    }

    /** Ends it where it stands: what was not read by now never was, so that nothing that comes later can make it look whole. */
    @Override
    public void close() throws IOException {
        if (broken == null && checksum == null) {
            broken = brokenOff(Kind.BROKEN, "it was closed before its end", null);
            if (length.isPresent() && length.getAsLong() == count) {
                // Who knows the length need not ask for the end.
                request.audit().whole();
            }
        }
        request.audit().abandoned();
        bytes.close();
    }
}
