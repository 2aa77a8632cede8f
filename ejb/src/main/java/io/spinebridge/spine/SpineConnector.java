package io.spinebridge.spine;

import io.spinebridge.http.RunningRequest;
import io.spinebridge.http.SpineHttpClient;
import jakarta.ws.rs.ProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
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
 * Carries Jersey's requests over {@link SpineHttpClient}. Thread safe.
 *
 * <p>Asynchronous calls are refused: request filters would run on another thread, where the EJB security context is not the caller's.
 */
final class SpineConnector implements Connector {

    /** An unread rest of this many bytes is read, so that the connection can be used again. */
    private static final int SHORT_REST = 8192;

    private final SpineHttpClient http;

    SpineConnector(SpineHttpClient http) {
        this.http = http;
    }

    @Override
    public ClientResponse apply(ClientRequest request) {
        try {
            OngoingCall call = OngoingCall.current()
                    .orElseThrow(() ->
                            new IllegalStateException("requests to the Spine are made through SpineGateway alone"));
            return answer(request, call.addressee().streamed(), send(httpRequest(request), call));
        } catch (IOException failed) {
            throw new ProcessingException(failed);
        }
    }

    private RunningRequest send(HttpUriRequestBase request, OngoingCall call) throws IOException {
        if (call.addressee().streamed()) {
            return http.open(request);
        }
        return call.trail().write() ? http.write(request) : http.read(request);
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

    private static ClientResponse answer(ClientRequest request, boolean stream, RunningRequest running)
            throws IOException {
        ClassicHttpResponse received = running.response();
        Header location = received.getFirstHeader(HttpHeaders.LOCATION);
        Optional<String> type = ReadableType.of(received.getHeaders(HttpHeaders.CONTENT_TYPE), stream);
        OngoingCall.current()
                .ifPresent(call -> call.answered(
                        received.getCode(), location == null ? "" : location.getValue(), type.orElse(null)));
        ClientResponse answer = new ClientResponse(Statuses.from(received.getCode()), request);
        for (Header header : received.getHeaders()) {
            if (!HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(header.getName())) {
                answer.getHeaders().add(header.getName(), header.getValue());
            }
        }
        type.ifPresent(readable -> answer.getHeaders().add(HttpHeaders.CONTENT_TYPE, readable));
        Optional<InputStream> body = running.body(stream ? 0 : SHORT_REST);
        if (body.isPresent()) {
            answer.setEntityStream(body.get());
        } else {
            running.close();
        }
        return answer;
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
