package io.spinebridge.simulator.server;

import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.fault.Incident;
import io.spinebridge.simulator.fault.ScriptedAnswer.Ending;
import io.spinebridge.simulator.listener.ConnectionFaults;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends answers, or fails to, as a fault wants it. Stateless. */
final class AnswerDelivery {

    private static final int SHORTEST_GZIP = 256;

    void send(Request http, Response response, Callback callback, Answer answer, Optional<Incident> incident)
            throws Exception {
        FaultKind kind = incident.map(Incident::kind).orElse(null);
        if (incident.filter(Incident::isSilent).isPresent()) {
            ConnectionFaults.reset(http, callback);
            return;
        }
        if (incident.isPresent() && !ConnectionFaults.await(http, incident.get())) {
            close(http, callback);
            return;
        }
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        Ending ending = incident.map(each -> each.fault().answer().ending()).orElse(Ending.WHOLE);
        if (ending != Ending.WHOLE) {
            breakOff(http, response, callback, answer.body(), ending == Ending.ENDLESS);
            return;
        }
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
            drip(http, response, callback, answer.body(), incident.get().fault().milliseconds());
        } else {
            response.write(true, ByteBuffer.wrap(answer.body()), callback);
        }
    }

    private void breakOff(Request http, Response response, Callback callback, byte[] body, boolean endless)
            throws Exception {
        if (!endless) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length + 1);
        }
        try {
            do {
                Content.Sink.write(response, false, ByteBuffer.wrap(body));
            } while (endless && ConnectionFaults.pause(http, 0));
        } catch (IOException clientGone) {
            // That is what an endless body waits for.
        }
        close(http, callback);
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

    private void drip(Request http, Response response, Callback callback, byte[] body, long milliseconds)
            throws Exception {
        for (int i = 0; i < body.length; i++) {
            if (!ConnectionFaults.pause(http, milliseconds)) {
                close(http, callback);
                return;
            }
            Content.Sink.write(response, i == body.length - 1, ByteBuffer.wrap(body, i, 1));
        }
        callback.succeeded();
    }

    /** Closes the connection without an answer, or in the middle of one. */
    void close(Request http, Callback callback) {
        ConnectionFaults.close(http, callback);
    }
}
