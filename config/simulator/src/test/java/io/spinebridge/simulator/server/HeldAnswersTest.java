package io.spinebridge.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.pki.ClientIdentity;
import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

/** Answers that are held, so that tests wait for a state and never for time. */
@Simulated
class HeldAnswersTest {

    private final SpineSimulator simulator;
    private final HttpClient client = Clients.shared();

    HeldAnswersTest(SpineSimulator simulator) {
        this.simulator = simulator;
    }

    private CompletableFuture<HttpResponse<String>> search() {
        return client.sendAsync(
                Call.search(simulator.baseUrl(), "Consent", SeedPatients.FULL_RECORD)
                        .request(),
                HttpResponse.BodyHandlers.ofString());
    }

    private List<CompletableFuture<HttpResponse<String>>> searches(int number) {
        return Stream.generate(this::search).limit(number).toList();
    }

    private void awaitHeld(int number) {
        await().until(() -> simulator.faults().held() == number);
    }

    @Test
    void holdsAnswersUntilSoManyCallsAreIn() {
        simulator.faults().add(Fault.holdUntil(3));
        List<CompletableFuture<HttpResponse<String>>> first = searches(2);
        awaitHeld(2);
        assertThat(first).noneMatch(CompletableFuture::isDone);

        HttpResponse<String> last = search().join();

        assertThat(last.statusCode()).isEqualTo(200);
        assertThat(first)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(simulator.faults().held()).isZero();
        assertThat(simulator.faults().waiting()).isEmpty();
        assertThat(simulator.evidence()).hasSize(3).extracting(Evidence::fault).containsOnly("HOLD");
    }

    @Test
    void holdsAnswersUntilTheyAreReleased() {
        simulator.faults().add(Fault.holdUntilReleased());
        List<CompletableFuture<HttpResponse<String>>> answers = searches(4);
        awaitHeld(4);
        assertThat(answers).noneMatch(CompletableFuture::isDone);

        simulator.faults().release();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(search().join().statusCode()).isEqualTo(200);
        assertThat(simulator.faults().waiting()).isEmpty();
    }

    @Test
    void releasesNothingButWhatIsHeld() {
        simulator.faults().add(Fault.holdUntilReleased(), Fault.once(FaultKind.HTML_500));

        simulator.faults().release();

        assertThat(search().join().statusCode()).isEqualTo(500);
    }

    @Test
    void carriesTheRequestOutBeforeItHoldsTheAnswer() {
        simulator.faults().add(Fault.holdUntilReleased());
        CompletableFuture<HttpResponse<String>> answer = search();
        awaitHeld(1);

        assertThat(simulator.evidence())
                .singleElement()
                .satisfies(e -> assertThat(e.status()).isEqualTo(200));

        simulator.faults().clear();
        assertThat(answer.join().statusCode()).isEqualTo(200);
    }

    @Test
    void holdsOnlyWhatItMatches() {
        simulator.faults().add(Fault.holdUntilReleased().matching("search Flag"));

        assertThat(search().join().statusCode()).isEqualTo(200);
    }

    @Test
    void letsGoByItselfSoThatNothingHangs() {
        simulator.faults().add(Fault.holdUntil(2).milliseconds(50));

        assertThat(search().join().statusCode()).isEqualTo(200);
        assertThat(simulator.faults().held()).isZero();
    }

    @Test
    void letsGoWhenTheConnectionIsDropped() throws IOException {
        simulator.faults().add(Fault.holdUntilReleased());
        // By hand: Java's client might ask again by itself, and be held again.
        try (SSLSocket connection =
                Clients.socket(ClientIdentity.VALID, simulator.baseUrl().getPort())) {
            connection
                    .getOutputStream()
                    .write(written(Call.search(simulator.baseUrl(), "Consent", SeedPatients.FULL_RECORD)
                                    .request())
                            .getBytes(StandardCharsets.US_ASCII));
            awaitHeld(1);

            simulator.dropConnections();
            Clients.forgetConnections();

            awaitHeld(0);
            assertThatThrownBy(() -> {
                        if (connection.getInputStream().read() < 0) {
                            throw new EOFException();
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    private static String written(HttpRequest request) {
        StringBuilder text = new StringBuilder(
                "GET " + request.uri().getRawPath() + "?" + request.uri().getRawQuery() + " HTTP/1.1\r\nHost: "
                        + request.uri().getAuthority() + "\r\n");
        request.headers()
                .map()
                .forEach((name, values) -> values.forEach(
                        value -> text.append(name).append(": ").append(value).append("\r\n")));
        return text.append("\r\n").toString();
    }

    @Test
    void isGovernedFromOutside() throws Exception {
        assertThat(control("POST", "/faults", "{\"kind\":\"HOLD\",\"times\":-1,\"interaction\":\"search Consent\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(control("GET", "/faults", "").body()).contains("HOLD").contains("30000");
        CompletableFuture<HttpResponse<String>> answer = search();
        await().until(() -> control("GET", "/faults/held", "").body().replaceAll("\\s", ""), "{\"held\":1}"::equals);

        assertThat(control("DELETE", "/faults/held", "").statusCode()).isEqualTo(204);

        assertThat(answer.join().statusCode()).isEqualTo(200);
        assertThat(control("GET", "/faults/held", "").body().replaceAll("\\s", ""))
                .isEqualTo("{\"held\":0}");
    }

    private HttpResponse<String> control(String method, String path, String body)
            throws IOException, InterruptedException {
        return Clients.control(simulator, method, path, body);
    }
}
