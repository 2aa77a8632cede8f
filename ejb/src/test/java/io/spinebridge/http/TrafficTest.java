package io.spinebridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.spinebridge.configuration.SpineService;
import io.spinebridge.measurement.ServiceMeter;
import io.spinebridge.testing.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bytes and connections are counted as they go over the wire. */
@Timeout(60)
class TrafficTest {

    private static final int ANSWER = 100_000;
    private static final int QUESTION = 300;
    private static final TimeLimit LIMIT = new TimeLimit(Duration.ofSeconds(20), "test");

    private final HttpServer server;
    private final ServiceMeter meter = ServiceMeter.unread(SpineService.ADJUSTMENTS);
    private final PooledClient client = new PooledClient(
            "test", HttpDefaults.connections(Settings.with(Map.of()).calls()).build(), HttpDefaults.client(), meter);

    TrafficTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, ANSWER);
            exchange.getResponseBody().write(new byte[ANSWER]);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    @Test
    void bytesOfBodiesAreCountedEachWay() throws IOException {
        HttpUriRequestBase request = request();
        request.setEntity(new ByteArrayEntity(new byte[QUESTION], null));
        try (RunningRequest running = client.send(request, new RunningRequest.Limits(LIMIT, LIMIT))) {
            running.body(0).orElseThrow().readAllBytes();
        }

        assertThat(meter.bytesSent()).isEqualTo(QUESTION);
        assertThat(meter.bytesReceived()).isEqualTo(ANSWER);
    }

    @Test
    void aConnectionIsBusyUntilItsAnswerIsReadAndIdleAfterwards() throws IOException {
        try (RunningRequest running = client.send(request(), new RunningRequest.Limits(LIMIT, LIMIT))) {
            assertThat(client.connections()).isEqualTo(new ConnectionCount(1, 0, 0));
            running.body(0).orElseThrow().readAllBytes();
        }

        assertThat(client.connections()).isEqualTo(new ConnectionCount(0, 1, 0));
    }

    private HttpUriRequestBase request() {
        return new HttpUriRequestBase(
                "POST", URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }
}
