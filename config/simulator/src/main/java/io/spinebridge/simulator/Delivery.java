package io.spinebridge.simulator;

import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends answers, or fails to, as a fault wants it. Stateless. */
final class Delivery {

    private static final int SHORTEST_GZIP = 256;

    void send(Request http, Response response, Callback callback, Answer answer, Optional<Fault> fault) throws Exception {
        FaultKind kind = fault.map(Fault::kind).orElse(null);
        if (kind == FaultKind.RESET_BEFORE || kind == FaultKind.RESET_AFTER) {
            reset(http, callback);
            return;
        }
        if (kind == FaultKind.DELAY && !pause(http, fault.get().milliseconds())) {
            close(http, callback);
            return;
        }
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        if (kind == FaultKind.GZIP || kind == null && answer.body().length > SHORTEST_GZIP && acceptsGzip(http)) {
            byte[] gzip = gzip(answer.body());
            response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
            response.getHeaders().put(HttpHeader.VARY, "Accept-Encoding");
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, gzip.length);
            response.write(true, ByteBuffer.wrap(gzip), callback);
            return;
        }
        if (answer.body().length > 0 || answer.status() != 304) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
        }
        if (kind == FaultKind.TRUNCATED) {
            Content.Sink.write(response, false, ByteBuffer.wrap(answer.body(), 0, answer.body().length / 2));
            close(http, callback);
        } else if (kind == FaultKind.SLOW_BODY) {
            drip(http, response, callback, answer.body(), fault.get().milliseconds());
        } else {
            response.write(true, ByteBuffer.wrap(answer.body()), callback);
        }
    }

    private static boolean acceptsGzip(Request http) {
        return http.getHeaders().getQualityCSV(HttpHeader.ACCEPT_ENCODING).contains("gzip");
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(body);
        }
        return gzip.toByteArray();
    }

    private void drip(Request http, Response response, Callback callback, byte[] body, long milliseconds) throws Exception {
        for (int i = 0; i < body.length; i++) {
            if (!pause(http, milliseconds)) {
                close(http, callback);
                return;
            }
            Content.Sink.write(response, i == body.length - 1, ByteBuffer.wrap(body, i, 1));
        }
        callback.succeeded();
    }

    /** Ends early, with false, when the client is gone or the server stops. */
    private static boolean pause(Request http, long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        while (System.nanoTime() < end) {
            if (!http.getConnectionMetaData().getConnection().getEndPoint().isOpen()) {
                return false;
            }
            Thread.sleep(Math.min(20, Math.max(1, milliseconds)));
        }
        return true;
    }

    /** Closes the connection without an answer, or in the middle of one. */
    void close(Request http, Callback callback) {
        http.getConnectionMetaData().getConnection().getEndPoint().close();
        callback.failed(new EofException("closed on demand"));
    }

    /** Breaks the connection off with a TCP reset, without TLS saying goodbye. */
    private static void reset(Request http, Callback callback) throws IOException {
        EndPoint wire = http.getConnectionMetaData().getConnection().getEndPoint();
        while (wire.getTransport() instanceof EndPoint below) {
            wire = below;
        }
        if (wire.getTransport() instanceof SocketChannel socket) {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
        wire.close();
        callback.failed(new EofException("reset on demand"));
    }
}
