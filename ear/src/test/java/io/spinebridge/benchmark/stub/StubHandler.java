package io.spinebridge.benchmark.stub;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/** Answers. Thread safe. */
final class StubHandler extends Handler.Abstract {

    private static final String CAPABILITIES = "/metadata";
    private static final String PROXIED = "/https";
    private static final byte[] PIECE = new byte[1 << 16];

    private final HeldConnections connections;
    private final Scheduler scheduler;
    private volatile StubAnswers answers;
    private volatile long latencyMillis;

    StubHandler(HeldConnections connections, Scheduler scheduler) {
        this.connections = connections;
        this.scheduler = scheduler;
    }

    void answers(StubAnswers given) {
        answers = given;
    }

    void latency(long millis) {
        latencyMillis = millis;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        connections.carries(request.getConnectionMetaData().getConnection());
        String path = request.getHttpURI().getPath();
        if (path.startsWith(PROXIED)) {
            stream(response, callback);
            return true;
        }
        Content.Source.consumeAll(request);
        RecordedAnswer answer = path.endsWith(CAPABILITIES)
                ? StubAnswers.CAPABILITIES
                : answer(request.getMethod(), path, request.getHttpURI().getQuery());
        long wait = latencyMillis;
        if (wait == 0) {
            write(answer, response, callback);
        } else {
            scheduler.schedule(() -> write(answer, response, callback), wait, TimeUnit.MILLISECONDS);
        }
        return true;
    }

    private RecordedAnswer answer(String method, String path, String query) {
        StubAnswers known = answers;
        return known == null ? null : known.to(method, path, query);
    }

    private static void write(RecordedAnswer answer, Response response, Callback callback) {
        if (answer == null) {
            response.setStatus(HttpStatus.NOT_FOUND_404);
            callback.succeeded();
            return;
        }
        response.setStatus(answer.status());
        answer.headers().forEach(response.getHeaders()::put);
        response.getHeaders().put("Content-Length", answer.body().length);
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }

    private static void stream(Response response, Callback callback) throws Exception {
        response.getHeaders().put("Content-Type", "application/pdf");
        response.getHeaders().put("Content-Length", StubSpine.DOCUMENT_BYTES);
        try (OutputStream out = Content.Sink.asOutputStream(response)) {
            for (long sent = 0; sent < StubSpine.DOCUMENT_BYTES; sent += PIECE.length) {
                out.write(PIECE, 0, (int) Math.min(PIECE.length, StubSpine.DOCUMENT_BYTES - sent));
            }
        }
        callback.succeeded();
    }
}
