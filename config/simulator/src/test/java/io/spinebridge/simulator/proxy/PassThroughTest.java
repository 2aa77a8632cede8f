package io.spinebridge.simulator.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.spinebridge.simulator.directory.SeedRegistry;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.provider.SeedRecords;
import io.spinebridge.simulator.retrieval.Fetch;
import io.spinebridge.simulator.retrieval.Scene;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.simulator.server.SpineSimulatorBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the provider answers reaches the consumer as it is. */
@Simulated
class PassThroughTest {

    private final Scene scene;

    PassThroughTest(SpineSimulator simulator) {
        this.scene = new Scene(simulator);
    }

    private Fetch fetch(String url) {
        return new Fetch(scene.retrieval.proxy().url(), url);
    }

    @ParameterizedTest
    @CsvSource({
        "plan.pdf,application/pdf",
        "plan.xml,application/xml",
        "plan.json,application/fhir+json;charset=utf-8",
        "plan.html,text/html;charset=utf-8"
    })
    void givesRecordsUnchanged(String name, String type) throws Exception {
        String url = SeedRecords.PDF.replace("plan.pdf", name);

        HttpResponse<byte[]> answer = fetch(url).bytes(scene.client);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
        assertThat(sha256(answer.body())).isEqualTo(SeedRecords.sha256(url));
        assertThat(scene.evidence()).hasSize(2).allMatch(Evidence::passed);
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void givesAPdfThatReadersOpen() throws Exception {
        String pdf = new String(fetch(SeedRecords.PDF).bytes(scene.client).body(), "ISO-8859-1");

        assertThat(pdf)
                .startsWith("%PDF-1.4\n")
                .endsWith("%%EOF\n")
                .contains("(work hours 8am-6pm\\)".replace("(work", "\\(work"));
        int table = Integer.parseInt(pdf.replaceAll("(?s).*startxref\n([0-9]+)\n.*", "$1"));
        assertThat(pdf.substring(table)).startsWith("xref\n0 6\n");
        for (int i = 1; i <= 5; i++) {
            int offset = Integer.parseInt(
                    pdf.substring(table + "xref\n0 6\n".length() + 20 * i).substring(0, 10));
            assertThat(pdf.substring(offset)).startsWith(i + " 0 obj\n");
        }
    }

    @Test
    void keepsAUrlWithEncodedCharactersAndAQuery() throws Exception {
        assertThat(sha256(fetch(SeedRecords.ENCODED).bytes(scene.client).body()))
                .isEqualTo(SeedRecords.sha256(SeedRecords.ENCODED));
        assertThat(scene.latest("provider record").uri()).isEqualTo(SeedRecords.ENCODED);
    }

    @Test
    void tellsTheProviderForWhomItAsksAndPassesTheHeadersOn() throws Exception {
        Fetch fetch = fetch(SeedRecords.PDF).with("Accept", "application/pdf");
        fetch.send(scene.client);

        Evidence atProvider = scene.latest("provider record");
        assertThat(atProvider.clientName()).isEqualTo("spine-proxy.national.ncrs.nhs.uk");
        assertThat(atProvider.header("forwarded"))
                .isEqualTo("by=spine-proxy;for=127.0.0.1;host=\"localhost:"
                        + scene.retrieval.proxy().url().getPort() + "\";proto=https");
        assertThat(atProvider.header("ssp-traceid")).isEqualTo(fetch.headers.get("Ssp-TraceID"));
        assertThat(atProvider.header("accept")).isEqualTo("application/pdf");
        assertThat(atProvider.header("host")).isEqualTo(SeedRegistry.RR8_HOST);
        assertThat(atProvider.claims()).containsEntry("scope", "patient/*.read");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 409, 410, 422, 429, 500, 501, 503})
    void passesTheProvidersStatusOn(int status) throws Exception {
        HttpResponse<String> answer = fetch(SeedRecords.STATUS + status).send(scene.client);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains(status == 500 ? "text/html;charset=utf-8" : "application/fhir+json;charset=utf-8");
        assertThat(answer.body()).isNotBlank().contains(status == 500 ? "<html>" : "Spine-OperationOutcome-1");
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 429 || status == 503);
        assertThat(scene.latest("retrieve record").status()).isEqualTo(status);
    }

    @Test
    void followsNoRedirect() throws Exception {
        HttpResponse<String> answer = fetch(SeedRecords.REDIRECT).send(scene.client);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains(SeedRecords.PDF);
    }

    @Test
    void passesWhatIsWrongWithARecordOn() throws Exception {
        assertThat(fetch(SeedRecords.EMPTY).send(scene.client).body()).isEmpty();
        assertThat(fetch(SeedRecords.WRONG_CONTENT_TYPE)
                        .send(scene.client)
                        .headers()
                        .firstValue("Content-Type"))
                .contains("text/plain");
        assertThat(fetch(SeedRecords.NO_CONTENT_TYPE)
                        .send(scene.client)
                        .headers()
                        .firstValue("Content-Type"))
                .isEmpty();
    }

    @Test
    void streamsHalfAGigabyteWithoutKeepingIt() throws Exception {
        long length = 500L * 1024 * 1024;
        long before = scene.retrieval.proxy().transfers().bytes();

        HttpResponse<InputStream> answer = fetch(SeedRecords.LARGE + length).stream(scene.client);

        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(length);
        long highest = 0;
        long read = 0;
        byte[] buffer = new byte[1024 * 1024];
        try (InputStream in = answer.body()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                read += n;
                // What was passed on is never far ahead of what was read: the difference is all that can be in memory.
                highest = Math.max(highest, scene.retrieval.proxy().transfers().bytes() - before - read);
            }
        }
        assertThat(read).isEqualTo(length);
        assertThat(highest).isLessThan(64L * 1024 * 1024);
        await().until(() -> scene.retrieval.proxy().transfers().bytes() - before == length);
    }

    @Test
    void keepsChunksChunked() throws Exception {
        HttpResponse<byte[]> answer =
                fetch(SeedRecords.LARGE + "3000000?chunked").bytes(scene.client);

        assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
        assertThat(answer.headers().firstValue("Transfer-Encoding")).contains("chunked");
        assertThat(answer.body()).hasSize(3_000_000);
    }

    @Test
    void sendsWhatItHasWhileTheProviderStillMakesTheRest() throws Exception {
        long before = scene.retrieval.proxy().transfers().closedByClient();
        HttpResponse<InputStream> answer = fetch(SeedRecords.SLOW + "100000/50").stream(scene.client);

        try (InputStream in = answer.body()) {
            assertThat(in.read()).isEqualTo('.');
        }
        await().atMost(Duration.ofSeconds(10))
                .until(() -> scene.retrieval.proxy().transfers().closedByClient() == before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {SeedRecords.BROKEN_LENGTH, SeedRecords.BROKEN_CHUNKED})
    void breaksOffWhenTheProviderDoes(String url) throws Exception {
        long before = scene.retrieval.proxy().transfers().brokenByProvider();

        assertThatThrownBy(() -> fetch(url).bytes(scene.client)).isInstanceOf(IOException.class);

        assertThat(scene.retrieval.proxy().transfers().brokenByProvider()).isEqualTo(before + 1);
        assertThat(scene.latest("retrieve record").status()).isEqualTo(200);
        assertThat(fetch(SeedRecords.PDF).send(scene.client).statusCode()).isEqualTo(200);
    }

    @Test
    void answers444WhenTheProviderClosesWithoutAnAnswerAndDoesNotAskAgain() throws Exception {
        HttpResponse<String> answer = fetch(SeedRecords.SILENT).send(scene.client);

        assertThat(answer.statusCode()).isEqualTo(444);
        assertThat(scene.evidence("provider record")).hasSize(1);
    }

    @Test
    void answers502WhenTheProviderCannotBeReached() throws Exception {
        HttpResponse<String> answer =
                fetch(SeedRecords.RX4_PDF).with("Ssp-To", SeedRegistry.RX4).send(scene.client);

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body())
                .contains("\"transient\"")
                .contains("ERROR_COMMUNICATING_TO_ENDPOINT_URL_" + SeedRecords.RX4_PDF)
                .contains("http://fhir.nhs.net/ValueSet/gpconnect-schedule-response-code-1-0")
                .doesNotContain("meta");
    }

    @ParameterizedTest
    @ValueSource(ints = {504, 599})
    void answersInItsOwnWordsWhenTheProviderIsTooSlow(int status) throws Exception {
        scene.retrieval.proxy().use(ProxyOptions.defaults().withTimeout(Duration.ofMillis(300), status));

        assertThat(fetch(SeedRecords.LATE + "60000").send(scene.client).statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {444, 495, 496, 497, 502, 503, 504, 599, 400, 403, 404, 405, 409, 410, 422, 429})
    void hasTheTriggersOfTheTestSimulator(int status) throws Exception {
        assertThat(fetch(SeedRecords.TRIGGER + "2" + status).send(scene.client).statusCode())
                .isEqualTo(status);
        assertThat(fetch(SeedRecords.TRIGGER + "1001").send(scene.client).statusCode())
                .isEqualTo(200);
    }

    @Test
    void findsTheOtherOrganisationsProviders() throws Exception {
        assertThat(fetch(SeedRecords.RGD_PDF)
                        .with("Ssp-To", SeedRegistry.RGD)
                        .send(scene.client)
                        .statusCode())
                .isEqualTo(200);
        assertThat(fetch(SeedRecords.RGD_ARCHIVE_PDF)
                        .with("Ssp-To", SeedRegistry.RGD_ARCHIVE)
                        .send(scene.client)
                        .statusCode())
                .isEqualTo(200);
        assertThat(fetch(SeedRecords.RTG_PDF)
                        .with("Ssp-To", SeedRegistry.RTG)
                        .send(scene.client)
                        .statusCode())
                .isEqualTo(200);
        assertThat(fetch(SeedRecords.RTG_PDF)
                        .with("Ssp-To", SeedRegistry.RTG_TWIN)
                        .send(scene.client)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void keepsAConnectionForManyRequests(SpineSimulatorBuilder builder) throws Exception {
        try (SpineSimulator simulator = builder.start()) {
            Scene fresh = new Scene(simulator);
            for (int i = 0; i < 20; i++) {
                assertThat(new Fetch(fresh.retrieval.proxy().url(), SeedRecords.PDF)
                                .send(fresh.client)
                                .statusCode())
                        .isEqualTo(200);
            }
            assertThat(fresh.retrieval.proxy().connectionsOpened()).isEqualTo(1);
        }
    }

    @Test
    void servesManyAtOnceAndMissesNoneInItsEvidence() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                answers.add(threads.submit(() ->
                        fetch(SeedRecords.LARGE + "100000").bytes(scene.client).body().length));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(100_000);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(scene.evidence("retrieve record")).hasSize(200).allMatch(Evidence::passed);
        assertThat(scene.evidence("provider record")).hasSize(200).allMatch(Evidence::passed);
    }
}
