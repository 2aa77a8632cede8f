package io.spinebridge.simulator.listener;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** The way to a client: what is written goes out at once. For one thread. */
public final class ResponseStream extends OutputStream {

    /** Where bytes go. */
    private interface Sink {
        void write(byte[] octets, int offset, int length) throws IOException;
    }

    private final Request request;
    private final Sink sink;

    private ResponseStream(Request request, Sink sink) {
        this.request = request;
        this.sink = sink;
    }

    ResponseStream(Request request, Response response) {
        this(
                request,
                (octets, offset, length) ->
                        Content.Sink.write(response, false, ByteBuffer.wrap(octets, offset, length)));
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        sink.write(octets, offset, length);
    }

    /**
     * Waits.
     *
     * @throws EofException when the client is gone or the server stops
     */
    public void pause(long milliseconds) throws IOException {
        try {
            if (!ConnectionFaults.pause(request, milliseconds)) {
                throw new EofException("the client is gone");
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new EofException("the server stops");
        }
    }

    /** The same way through a stream, which ends here. */
    ResponseStream through(OutputStream stream) {
        return new ResponseStream(request, stream::write);
    }

    /** The same way, byte by byte with pauses. */
    ResponseStream dripping(long milliseconds) {
        return new ResponseStream(request, (octets, offset, length) -> {
            for (int i = offset; i < offset + length; i++) {
                pause(milliseconds);
                write(octets, i, 1);
            }
        });
    }

    /** The same way, which breaks off behind so many bytes. */
    ResponseStream breakingAfter(long most) {
        long[] left = {most};
        return new ResponseStream(request, (octets, offset, length) -> {
            int fits = (int) Math.min(length, left[0]);
            if (fits > 0) {
                write(octets, offset, fits);
            }
            left[0] -= fits;
            if (fits < length) {
                throw new EofException("broken off on demand");
            }
        });
    }
}
