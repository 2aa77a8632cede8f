package io.spinebridge.spine;

import jakarta.ws.rs.ProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.glassfish.jersey.client.ClientRequest;
import org.glassfish.jersey.client.ClientResponse;
import org.glassfish.jersey.client.spi.AsyncConnectorCallback;
import org.glassfish.jersey.client.spi.Connector;
import org.glassfish.jersey.message.internal.Statuses;

/**
 * Carries Jersey's requests over java.net.http. Never follows redirects, keeps no cookies. Thread safe.
 *
 * <p>Asynchronous calls are refused: request filters would run on another thread, where the EJB security context is not the caller's.
 */
final class SpineConnector implements Connector {

    private final HttpClient client;
    private final Duration readTimeout;

    SpineConnector(HttpClient client, Duration readTimeout) {
        this.client = client;
        this.readTimeout = readTimeout;
    }

    @Override
    public ClientResponse apply(ClientRequest request) {
        HttpRequest sent = httpRequest(request);
        try {
            return answer(request, client.send(sent, HttpResponse.BodyHandlers.ofInputStream()));
        } catch (InterruptedException ended) {
            // Fault Tolerance interrupts a call that takes too long, and takes the flag as its own.
            Thread.currentThread().interrupt();
            throw new ProcessingException(ended);
        } catch (IOException failed) {
            throw new ProcessingException(failed);
        }
    }

    private HttpRequest httpRequest(ClientRequest request) {
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();
        if (request.hasEntity()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            request.setStreamProvider(length -> bytes);
            try {
                request.writeEntity();
            } catch (IOException cannotHappenInMemory) {
                throw new ProcessingException(cannotHappenInMemory);
            }
            body = HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray());
        }
        HttpRequest.Builder http = HttpRequest.newBuilder(request.getUri())
                .method(request.getMethod(), body)
                .timeout(readTimeout);
        for (Map.Entry<String, List<String>> header : request.getRequestHeaders().entrySet()) {
            header.getValue().forEach(value -> http.header(header.getKey(), value));
        }
        return http.build();
    }

    private static ClientResponse answer(ClientRequest request, HttpResponse<InputStream> received) {
        ClientResponse answer = new ClientResponse(Statuses.from(received.statusCode()), request);
        received.headers().map().forEach((name, values) -> answer.getHeaders().addAll(name, values));
        answer.setEntityStream(received.body());
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
        return "Spinebridge over java.net.http";
    }

    @Override
    public void close() {
        // java.net.http's client has no close in Java 17; the one of the application ends with it.
    }
}
