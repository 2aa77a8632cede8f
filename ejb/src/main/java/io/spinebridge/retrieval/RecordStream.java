package io.spinebridge.retrieval;

import io.spinebridge.api.RecordBrokenOffException;
import io.spinebridge.api.RecordBrokenOffException.Kind;
import io.spinebridge.api.SpineError;
import io.spinebridge.http.CallTooLongException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * A record's bytes on their way: counted, summed up, and never silently too few or too many. Belongs to one thread.
 */
final class RecordStream extends InputStream {

    private final InputStream bytes;
    private final OptionalLong length;
    private final long most;
    private final SpineError error;
    private final BooleanSupplier late;
    private final MessageDigest digest;
    private long count;
    private String checksum;

    /**
     * Wraps the answer's body.
     *
     * @param bytes throws when it ends before its announced end
     * @param length announced length
     * @param most longest record that is taken, in bytes
     * @param error names interaction and trace id
     * @param late whether it has taken longer than it may, where nobody else looks after that
     */
    RecordStream(InputStream bytes, OptionalLong length, long most, SpineError error, BooleanSupplier late) {
        this.bytes = bytes;
        this.length = length;
        this.most = most;
        this.error = error;
        this.late = late;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
        if (length.orElse(0) > most) {
            throw tooLong();
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) {
        if (wanted == 0) {
            return 0;
        }
        int read;
        try {
            read = bytes.read(into, offset, wanted);
        } catch (SocketTimeoutException idle) {
            throw new RecordBrokenOffException(
                    Kind.IDLE, "nothing came for longer than spinebridge.timeout.read", error, idle);
        } catch (IOException broken) {
            throw broken(broken);
        }
        if (read < 0) {
            end();
            return -1;
        }
        if (late.getAsBoolean()) {
            throw tooSlow(null);
        }
        count += read;
        if (count > most) {
            throw tooLong();
        }
        digest.update(into, offset, read);
        return read;
    }

    private RecordBrokenOffException broken(IOException broken) {
        return broken instanceof CallTooLongException
                ? tooSlow(broken)
                : new RecordBrokenOffException(Kind.BROKEN, "the connection broke before its end", error, broken);
    }

    private RecordBrokenOffException tooSlow(IOException cause) {
        return new RecordBrokenOffException(
                Kind.TOO_SLOW, "it was not complete after spinebridge.timeout.stream", error, cause);
    }

    private RecordBrokenOffException tooLong() {
        return new RecordBrokenOffException(
                Kind.TOO_LONG, "it is longer than " + most + " bytes (spinebridge.retrieval.max-bytes)", error, null);
    }

    private void end() {
        if (count == 0) {
            throw new RecordBrokenOffException(Kind.BROKEN, "it is empty", error, null);
        }
        if (length.isPresent() && length.getAsLong() != count) {
            throw new RecordBrokenOffException(Kind.BROKEN, "it ended before its announced end", error, null);
        }
        if (checksum == null) {
            checksum = HexFormat.of().formatHex(digest.digest());
        }
    }

    long count() {
        return count;
    }

    Optional<String> checksum() {
        return Optional.ofNullable(checksum);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
