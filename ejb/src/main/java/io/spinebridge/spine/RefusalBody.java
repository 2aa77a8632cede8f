package io.spinebridge.spine;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * The body of a refusal, as far as it can be read. The status alone decides what kind of failure it is: whatever is wrong with the body, its
 * description is lost, and nothing else. Stateless.
 */
final class RefusalBody {

    private static final int LONGEST = 256 * 1024;

    /** Gateways have been seen that pack what is packed already. */
    private static final int MOST_LAYERS = 2;

    private RefusalBody() {}

    static byte[] of(Response response) {
        try (InputStream body = stream(response)) {
            byte[] read = body.readNBytes(LONGEST);
            for (int layer = 0; layer < MOST_LAYERS; layer++) {
                read = unpacked(read);
            }
            return read;
        } catch (IOException | RuntimeException unreadable) {
            return new byte[0];
        }
    }

    /** Not as an entity: then Jersey reads Content-Type, and fails where that makes no sense. */
    private static InputStream stream(Response response) {
        return response.getEntity() instanceof InputStream body ? body : InputStream.nullInputStream();
    }

    /** What a header says of it may be wrong; the first octets of gzip and zlib are not those of any text. */
    private static byte[] unpacked(byte[] body) throws IOException {
        int first = body.length < 2 ? 0 : (body[0] & 0xff) << 8 | body[1] & 0xff;
        boolean gzip = first == 0x1f8b;
        boolean zlib = (first & 0x8f00) == 0x0800 && first % 31 == 0;
        if (!gzip && !zlib) {
            return body;
        }
        InputStream packed = new ByteArrayInputStream(body);
        try (InputStream plain = gzip ? new GZIPInputStream(packed) : new InflaterInputStream(packed)) {
            return plain.readNBytes(LONGEST);
        }
    }
}
