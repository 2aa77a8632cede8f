package io.spinebridge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.spinebridge.configuration.SpineService;
import io.spinebridge.measurement.ServiceMeter;
import io.spinebridge.testing.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that a server closes while they wait in the pool, in all the ways in which servers do. */
@Timeout(60)
class IdleConnectionsTest {

    private static final TimeLimit LIMIT = new TimeLimit(Duration.ofSeconds(20), "test");

    private final PooledClient client = new PooledClient(
            "test",
            HttpDefaults.connections(Settings.with(Map.of()).calls()).build(),
            HttpDefaults.client(),
            ServiceMeter.unread(SpineService.ADJUSTMENTS));

    @AfterEach
    void close() {
        client.close();
    }

    /** How the first connection ends once its first answer is read. */
    private enum End {
        CLOSED,
        RESET,
        /** As servers do that close for idleness. */
        TOLD_408_AND_CLOSED
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void aWriteIsSentOnceOnAFreshConnection(End end) throws IOException {
        try (Server server = new Server("Connection: keep-alive\r\n", end)) {
            assertThat(send("GET", server)).isEqualTo(200);
            server.endIdle();

            assertThat(send("POST", server)).isEqualTo(200);
            assertThat(server.requests).containsExactly("GET 1", "POST 2");
        }
    }

    @Test
    void aConnectionThatIsMadeBeforeIsTheOneThatIsUsed() throws IOException {
        try (Server server = new Server("Connection: keep-alive\r\n", End.CLOSED)) {
            HttpHost host = new HttpHost("http", "localhost", server.url().getPort());
            client.connect(host, org.apache.hc.core5.util.Timeout.ofSeconds(20));
            client.connect(host, org.apache.hc.core5.util.Timeout.ofSeconds(20));

            assertThat(send("GET", server)).isEqualTo(200);
            assertThat(send("POST", server)).isEqualTo(200);
            assertThat(server.requests).containsExactly("GET 1", "POST 1");
            assertThat(server.sockets).hasSize(1);
            assertThat(client.busy()).isZero();
        }
    }

    @Test
    void aConnectionThatCannotBeMadeBeforeLeavesNothingBehind() throws IOException {
        Server gone = new Server("", End.CLOSED);
        gone.close();

        assertThatThrownBy(() -> client.connect(
                        new HttpHost("http", "localhost", gone.url().getPort()),
                        org.apache.hc.core5.util.Timeout.ofSeconds(20)))
                .isInstanceOf(IOException.class);
        assertThat(client.busy()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Keep-Alive: timeout=0",
                "Keep-Alive: timeout=1",
                "Keep-Alive: timeout=1, max=100",
                "Keep-Alive: max=0, timeout=30",
                "keep-alive: Timeout=\"1\"",
                "Connection: close"
            })
    void aConnectionThatTheServerSoonClosesIsNotUsedAgain(String header) throws IOException {
        try (Server server = new Server(header + "\r\n", End.CLOSED)) {
            assertThat(send("GET", server)).isEqualTo(200);
            assertThat(send("PUT", server)).isEqualTo(200);
            assertThat(server.requests).containsExactly("GET 1", "PUT 2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Keep-Alive: timeout=75\r\n", "Keep-Alive: timeout=5, max=99\r\n", "Keep-Alive: x\r\n"})
    void aConnectionThatStaysIsUsedAgainForWritesToo(String header) throws IOException {
        try (Server server = new Server(header, End.CLOSED)) {
            assertThat(send("GET", server)).isEqualTo(200);
            assertThat(send("POST", server)).isEqualTo(200);
            assertThat(send("POST", server)).isEqualTo(200);
            assertThat(server.requests).containsExactly("GET 1", "POST 1", "POST 1");
        }
    }

    @Test
    void aReadOfWhichNothingCouldBeSentIsSentOnAFreshConnectionToo() throws IOException {
        try (Server server = new Server("", End.RESET)) {
            assertThat(send("GET", server)).isEqualTo(200);
            server.endIdle();

            assertThat(send("GET", server)).isEqualTo(200);
            assertThat(server.requests).containsExactly("GET 1", "GET 2");
        }
    }

    @Test
    void noDeadlineIsLeftBehind() throws IOException {
        try (Server server = new Server("", End.CLOSED)) {
            for (int i = 0; i < 20; i++) {
                send("GET", server);
            }
            assertThat(client.deadlines()).isZero();
            assertThat(client.busy()).isZero();
        }
    }

    private int send(String method, Server server) throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase(method, server.url());
        try (RunningRequest running = client.send(request, new RunningRequest.Limits(LIMIT, LIMIT))) {
            running.body(100).orElseThrow().close();
            return running.response().getCode();
        }
    }

    /** Answers "ok" to everything, with one more header. */
    private static final class Server implements AutoCloseable {

        private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final List<String> requests = new CopyOnWriteArrayList<>();
        private final List<Socket> sockets = new CopyOnWriteArrayList<>();
        private final List<Thread> serving = new CopyOnWriteArrayList<>();
        private final AtomicInteger answering = new AtomicInteger();
        private final String header;
        private final End end;

        Server(String header, End end) throws IOException {
            this.header = header;
            this.end = end;
            start(this::accept);
        }

        java.net.URI url() {
            return java.net.URI.create("http://localhost:" + listener.getLocalPort() + "/");
        }

        private static Thread start(Runnable work) {
            Thread thread = new Thread(work, "idle-connections-server");
            thread.setDaemon(true);
            thread.start();
            return thread;
        }

        private void accept() {
            try {
                while (true) {
                    Socket socket = listener.accept();
                    sockets.add(socket);
                    int number = sockets.size();
                    serving.add(start(() -> serve(socket, number)));
                }
            } catch (IOException stopped) {
                // The test is over.
            }
        }

        private void serve(Socket socket, int number) {
            try {
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    answering.incrementAndGet();
                    requests.add(line.replaceAll(" .*", " ") + number);
                    while (!line.isEmpty()) {
                        line = lines.readLine();
                    }
                    write(socket, "HTTP/1.1 200 OK\r\n" + header + "Content-Length: 2\r\n\r\nok");
                    answering.decrementAndGet();
                }
            } catch (IOException ended) {
                // By the test, or by the client.
            }
        }

        private static void write(Socket socket, String text) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        void endIdle() throws IOException {
            await().until(() -> answering.get() == 0);
            for (Socket socket : sockets) {
                if (end == End.TOLD_408_AND_CLOSED) {
                    write(socket, "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                }
                if (end == End.RESET) {
                    socket.setSoLinger(true, 0);
                }
                socket.close();
            }
            // A socket ends when nobody reads from it any more.
            await().until(() -> serving.stream().noneMatch(Thread::isAlive));
        }

        @Override
        public void close() throws IOException {
            listener.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }
}
