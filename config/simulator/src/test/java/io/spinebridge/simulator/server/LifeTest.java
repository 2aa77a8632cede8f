package io.spinebridge.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Connections, concurrency, and the simulator's own start and end. */
class LifeTest {

    private static SpineSimulator start() throws IOException {
        return SpineSimulator.builder().pki(Clients.PKI).start();
    }

    private static HttpResponse<String> search(SpineSimulator simulator, HttpClient client)
            throws IOException, InterruptedException {
        return Call.search(simulator.baseUrl(), "Flag", SeedPatients.FULL_RECORD)
                .send(client);
    }

    @Test
    void keepsAConnectionForManyCalls() throws Exception {
        try (SpineSimulator simulator = start()) {
            HttpClient client = Clients.valid();
            for (int i = 0; i < 20; i++) {
                assertThat(search(simulator, client).statusCode()).isEqualTo(200);
            }
            assertThat(simulator.connectionsOpened()).isEqualTo(1);

            simulator.clearEvidence();
            assertThat(simulator.connectionsOpened()).isZero();
            simulator.dropConnections();
            await().atMost(Duration.ofSeconds(5))
                    .ignoreExceptions()
                    .until(() -> search(simulator, client).statusCode() == 200);
            assertThat(simulator.connectionsOpened()).isEqualTo(1);
        }
    }

    @Test
    void answersManyAtOnceAndMissesNoneInItsEvidence() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try (SpineSimulator simulator = start()) {
            HttpClient client = Clients.valid();
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                answers.add(threads.submit(() -> search(simulator, client).statusCode()));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }

            await().until(() -> simulator.evidence().size() == 500);
            assertThat(simulator.evidence()).allMatch(Evidence::passed);
            assertThat(simulator.evidence())
                    .extracting(e -> e.header("traceid"))
                    .doesNotHaveDuplicates();
            assertThat(simulator.evidence())
                    .extracting(Evidence::number)
                    .doesNotHaveDuplicates()
                    .isSorted();
            assertThat(simulator.connectionsOpened()).isLessThanOrEqualTo(32);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void endsAtOnceEvenInTheMiddleOfADelay() throws Exception {
        SpineSimulator simulator = start();
        simulator.faults().add(Fault.once(FaultKind.DELAY).milliseconds(120_000));
        HttpClient client = Clients.valid();
        CompletableFuture<HttpResponse<String>> waiting = client.sendAsync(
                Call.search(simulator.baseUrl(), "Flag", SeedPatients.FULL_RECORD)
                        .request(),
                HttpResponse.BodyHandlers.ofString());
        await().until(() -> simulator.connectionsOpened() == 1
                && simulator.faults().waiting().isEmpty());
        long begin = System.nanoTime();

        simulator.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        assertThatThrownBy(waiting::join).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void leavesNoThreadBehind() throws Exception {
        Set<Thread> before = simulatorThreads();
        SpineSimulator simulator = start();
        assertThat(search(simulator, Clients.valid()).statusCode()).isEqualTo(200);
        Set<Thread> during = simulatorThreads();
        during.removeAll(before);
        assertThat(during).isNotEmpty();

        simulator.close();
        simulator.close();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(during).noneMatch(Thread::isAlive));
    }

    private static Set<Thread> simulatorThreads() {
        Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> !thread.getName().startsWith("simulator-"));
        return threads;
    }

    @Test
    void startsAgainOnTheSamePort() throws Exception {
        int port;
        int controlPort;
        try (SpineSimulator first = start()) {
            port = first.baseUrl().getPort();
            controlPort = first.controlUrl().getPort();
            assertThat(search(first, Clients.valid()).statusCode()).isEqualTo(200);
        }
        try (SpineSimulator second = SpineSimulator.builder()
                .pki(Clients.PKI)
                .port(port)
                .controlPort(controlPort)
                .start()) {
            assertThat(second.baseUrl().getPort()).isEqualTo(port);
            assertThat(second.controlUrl().getPort()).isEqualTo(controlPort);
            assertThat(search(second, Clients.valid()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void saysWhichPortIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            for (SpineSimulatorBuilder builder : List.of(
                    SpineSimulator.builder().port(port),
                    SpineSimulator.builder().controlPort(port))) {
                assertThatThrownBy(() -> builder.pki(Clients.PKI).start())
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining(String.valueOf(port))
                        .hasRootCauseInstanceOf(BindException.class);
            }
        }
    }

    @Test
    void goesBackToItsSeedsButKeepsTheEvidence() throws Exception {
        try (SpineSimulator simulator = start()) {
            int before =
                    simulator.adjustments().resources(SeedPatients.FULL_RECORD).size();
            assertThat(search(simulator, Clients.valid()).statusCode()).isEqualTo(200);
            simulator.faults().add(Fault.once(FaultKind.HTML_500));

            simulator.reset();

            assertThat(simulator.faults().waiting()).isEmpty();
            assertThat(simulator.adjustments().resources(SeedPatients.FULL_RECORD))
                    .hasSize(before);
            assertThat(simulator.evidence()).hasSize(1);
        }
    }
}
