package io.spinebridge.spine;

import io.spinebridge.http.SpineHttp;
import jakarta.ws.rs.ProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.glassfish.jersey.client.ClientRequest;
import org.glassfish.jersey.client.ClientResponse;
import org.glassfish.jersey.client.spi.AsyncConnectorCallback;
import org.glassfish.jersey.client.spi.Connector;
import org.glassfish.jersey.message.internal.Statuses;

/**
 * Carries Jersey's requests over {@link SpineHttp}. Thread safe.
 *
 * <p>Asynchronous calls are refused: request filters would run on another thread, where the EJB security context is not the caller's.
 */
final class SpineConnector implements Connector {

    /** An unread rest of this many bytes is read, so that the connection can be used again. */
    private static final int SHORT_REST = 8192;

    private final SpineHttp http;

    SpineConnector(SpineHttp http) {
        this.http = http;
    }

    @Override
    public ClientResponse apply(ClientRequest request) {
        try {
            boolean stream = OngoingCall.current()
                    .map(call -> call.addressee().streamed())
                    .orElse(false);
            return answer(request, stream, stream ? http.open(httpRequest(request)) : http.send(httpRequest(request)));
        } catch (IOException failed) {
            throw new ProcessingException(failed);
        }
    }

    private static HttpUriRequestBase httpRequest(ClientRequest request) throws IOException {
        HttpUriRequestBase sent = new HttpUriRequestBase(request.getMethod(), request.getUri());
        if (request.hasEntity()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            request.setStreamProvider(length -> bytes);
            request.writeEntity();
            sent.setEntity(new ByteArrayEntity(bytes.toByteArray(), null));
        }
        request.getRequestHeaders().forEach((name, values) -> {
            if (!HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)) {
                values.forEach(value -> sent.addHeader(name, value));
            }
        });
        return sent;
    }

    private static ClientResponse answer(ClientRequest request, boolean stream, SpineHttp.Running running)
            throws IOException {
        ClassicHttpResponse received = running.response();
        Header location = received.getFirstHeader(HttpHeaders.LOCATION);
        OngoingCall.current()
                .ifPresent(call -> call.answered(received.getCode(), location == null ? "" : location.getValue()));
        ClientResponse answer = new ClientResponse(Statuses.from(received.getCode()), request);
        for (Header header : received.getHeaders()) {
            answer.getHeaders().add(header.getName(), header.getValue());
        }
        if (received.getEntity() == null) {
            running.close();
        } else {
            answer.setEntityStream(new Body(received.getEntity().getContent(), running, stream ? 0 : SHORT_REST));
        }
        return answer;
    }

    /**
     * An answer's body. Closing it gives the connection back, or ends it when the body was not read to its end: the HTTP client would read
     * the rest, however long that is.
     */
    private static final class Body extends FilterInputStream {
        private final SpineHttp.Running running;
        private final int shortRest;
        private boolean ended;
        private boolean broken;

        Body(InputStream content, SpineHttp.Running running, int shortRest) {
            super(content);
            this.running = running;
            this.shortRest = shortRest;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int read = super.read(bytes, offset, length);
                ended |= read < 0;
                return read;
            } catch (IOException failed) {
                broken = true;
                throw running.explained(failed);
            }
        }

        @Override
        public void close() throws IOException {
            if (atEnd()) {
                running.close();
            } else {
                running.abandon();
            }
        }

        private boolean atEnd() {
            if (ended || broken || shortRest == 0) {
                return ended;
            }
            try {
                return readNBytes(shortRest).length < shortRest;
            } catch (IOException noMore) {
                return false;
            }
        }
    }

    @Override
    public Future<?> apply(ClientRequest request, AsyncConnectorCallback callback) {
        UnsupportedOperationException refused = new UnsupportedOperationException("calls to the Spine are synchronous");
        callback.failure(refused);
        return CompletableFuture.failedFuture(refused);
    }

    @Override
    public String getName() {
        return "Spinebridge";
    }

    @Override
    public void close() {
        // The HTTP client is shared by all REST clients, and ends with their factory.
    }
}
