package io.spinebridge.simulator.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.EvidenceLog;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.fault.Faults;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.provider.SeedRecords;
import io.spinebridge.simulator.retrieval.Fetch;
import io.spinebridge.simulator.retrieval.Retrieval;
import io.spinebridge.simulator.retrieval.Scene;
import io.spinebridge.simulator.server.Clients;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong on demand, at the proxy and behind it, and the proxy's own start and end. */
class ProxyFaultsTest {

    private static Scene scene;

    @BeforeAll
    static void start() throws IOException {
        scene = new Scene();
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @AfterEach
    void reset() {
        scene.faults.clear();
        scene.evidence.clear();
    }

    private static Fetch fetch() {
        return new Fetch(scene.retrieval.proxy().url(), SeedRecords.PDF);
    }

    private static Fault atProxy(FaultKind kind) {
        return Fault.once(kind).matching("retrieve record");
    }

    @ParameterizedTest
    @CsvSource({
        "403,AUTHENTICATION_FAILED",
        "405,405: Method Not Allowed",
        "415,Unsupported_Media_Type",
        "429,429: Too Many Requests",
        "444,444",
        "495,495: SSL Certificate Error",
        "496,496: SSL Certificate required",
        "497,The plain HTTP request was sent to HTTPS port",
        "502,ERROR_COMMUNICATING_TO_ENDPOINT_URL_",
        "503,Service Unavailable",
        "504,504",
        "599,599: Network Connect Timeout"
    })
    void hasEveryStatusOfItsOwn(int status, String says) throws Exception {
        scene.faults.add(atProxy(FaultKind.OUTCOME).status(status));

        HttpResponse<String> answer = fetch().send(scene.client);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("OperationOutcome", says).doesNotContain("Spine-OperationOutcome-1");
        assertThat(answer.headers().firstValue("X-Rate-Limit-Reset").isPresent())
                .isEqualTo(status == 429);
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 429);
        Evidence entry = scene.latest("retrieve record");
        assertThat(entry.fault()).isEqualTo("OUTCOME");
        assertThat(entry.status()).isEqualTo(status);
        assertThat(scene.evidence("provider record")).isEmpty();
    }

    @Test
    void holdsAnAnswerUntilItIsReleased() {
        scene.faults.add(Fault.holdUntilReleased().matching("provider record"));
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return fetch().send(scene.client);
            } catch (IOException | InterruptedException failed) {
                throw new CompletionException(failed);
            }
        });
        await().until(() -> scene.faults.held() == 1);
        assertThat(answer).isNotDone();

        scene.faults.release();

        assertThat(answer.join().statusCode()).isEqualTo(200);
    }

    @Test
    void saysWhatItIsToldTo() throws Exception {
        scene.faults.add(
                atProxy(FaultKind.OUTCOME_XML).status(429).retryAfter("7").diagnostics("enough"));

        HttpResponse<String> answer = fetch().send(scene.client);

        assertThat(answer.body()).startsWith("<OperationOutcome").contains("enough");
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET_BEFORE", "RESET_AFTER", "TRUNCATED"})
    void breaksTheConnection(FaultKind kind) throws Exception {
        scene.faults.add(atProxy(kind).times(-1));

        assertThatThrownBy(() -> fetch().bytes(scene.client)).isInstanceOf(IOException.class);

        assertThat(scene.latest("retrieve record").fault()).isEqualTo(kind.name());
        assertThat(scene.latest("retrieve record").status()).isEqualTo(kind == FaultKind.TRUNCATED ? 200 : 0);
        assertThat(scene.evidence("provider record").isEmpty()).isEqualTo(kind == FaultKind.RESET_BEFORE);
    }

    @Test
    void spoilsAnswers() throws Exception {
        scene.faults.add(
                atProxy(FaultKind.HTML_500),
                atProxy(FaultKind.EMPTY).status(503).retryAfter("3"),
                atProxy(FaultKind.EMPTY_BODY),
                atProxy(FaultKind.WRONG_CONTENT_TYPE),
                atProxy(FaultKind.REDIRECT),
                atProxy(FaultKind.GZIP));

        assertThat(fetch().send(scene.client).body()).startsWith("<html>");
        HttpResponse<String> empty = fetch().send(scene.client);
        assertThat(empty.statusCode()).isEqualTo(503);
        assertThat(empty.headers().firstValue("Retry-After")).contains("3");
        assertThat(fetch().send(scene.client).body()).isEmpty();
        assertThat(fetch().send(scene.client).headers().firstValue("Content-Type"))
                .contains("text/plain");
        assertThat(fetch().send(scene.client).statusCode()).isEqualTo(302);
        HttpResponse<byte[]> zipped = fetch().bytes(scene.client);
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new String(
                        new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes(), "ISO-8859-1"))
                .startsWith("%PDF");
        assertThat(scene.faults.waiting()).isEmpty();
    }

    @Test
    void takesItsTime() throws Exception {
        scene.faults.add(
                atProxy(FaultKind.DELAY).milliseconds(300),
                atProxy(FaultKind.SLOW_BODY).milliseconds(1));
        long begin = System.nanoTime();
        assertThat(fetch().send(scene.client).statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(fetch().bytes(scene.client).body().length).isGreaterThan(500);
    }

    @Test
    void passesOnWhatGoesWrongAtTheProvider() throws Exception {
        scene.faults.add(
                Fault.outcome(503, "INTERNAL_SERVER_ERROR").matching("provider record"),
                Fault.once(FaultKind.HTML_500).matching("provider record"),
                Fault.once(FaultKind.RESET_BEFORE).matching("provider record"));

        assertThat(fetch().send(scene.client).statusCode()).isEqualTo(503);
        assertThat(fetch().send(scene.client).body()).startsWith("<html>");
        assertThat(fetch().send(scene.client).statusCode()).isIn(444, 502);
        scene.faults.add(Fault.once(FaultKind.TRUNCATED).matching("provider record"));
        assertThatThrownBy(() -> fetch().bytes(scene.client)).isInstanceOf(IOException.class);
    }

    @Test
    void meetsTheFaultsOfCertainNhsNumbersInAUrl() throws Exception {
        Fetch fetch = new Fetch(scene.retrieval.proxy().url(), SeedRecords.PDF + "?patient=9990010013");

        assertThat(fetch.send(scene.client).statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @EnumSource(
            value = ClientIdentity.class,
            names = {"REVOKED", "EXPIRED", "NOT_YET_VALID", "FOREIGN"})
    void letsNobodyInWithoutASoundCertificate(ClientIdentity identity) {
        assertThatThrownBy(() -> fetch().send(Scene.client(identity))).isInstanceOf(IOException.class);
        assertThat(scene.evidence.all()).isEmpty();
    }

    @Test
    void letsNobodyInWithoutAnyCertificate() {
        assertThatThrownBy(() -> fetch().send(Clients.client(Clients.context(null, Clients.PKI.trustStore()))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void endsAtOnceEvenInTheMiddleOfARecord() throws Exception {
        Scene other = new Scene();
        CompletableFuture<HttpResponse<byte[]>> waiting = other.client.sendAsync(
                new Fetch(other.retrieval.proxy().url(), SeedRecords.SLOW + "100000/100").request(),
                HttpResponse.BodyHandlers.ofByteArray());
        await().until(() -> other.retrieval.proxy().transfers().bytes() > 0);
        long begin = System.nanoTime();

        other.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        assertThatThrownBy(waiting::join).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void saysThatAPortIsInUseAndLeavesNothingBehind() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            for (int which = 0; which < 3; which++) {
                int port = taken.getLocalPort();
                Retrieval retrieval = new Retrieval(
                        Scene.SPINE,
                        Clients.PKI,
                        new EvidenceLog(),
                        new Faults(),
                        new Retrieval.Settings(
                                Clock.systemUTC(),
                                true,
                                which == 0 ? port : 0,
                                which == 1 ? port : 0,
                                which == 2 ? port : 0,
                                "in-use"));
                assertThatThrownBy(retrieval::start).isInstanceOf(IOException.class);
            }
        }
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(
                                thread -> thread.isAlive() && thread.getName().startsWith("in-use-")));
    }
}
