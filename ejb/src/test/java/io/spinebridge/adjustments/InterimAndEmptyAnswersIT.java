package io.spinebridge.adjustments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.testing.ScriptedServer;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.WithTestSpine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP allows before an answer, and what proxies make of answers without a body: it neither hides an answer nor stands for one. */
@Timeout(60)
@WithTestSpine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterimAndEmptyAnswersIT {

    private static final NhsNumber PATIENT = new NhsNumber(SeedPatients.FULL_RECORD);
    private static final String JSON = "Content-Type: application/fhir+json\n";
    private static final byte[] NOBODY =
            "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":0}".getBytes(StandardCharsets.UTF_8);

    private final TestSpine spine;
    private final ScriptedServer server;
    private final byte[] consents;
    private Wire wire;

    InterimAndEmptyAnswersIT(TestSpine spine) throws IOException {
        this.server = new ScriptedServer(spine.simulator().pki());
        Wire.to(spine).reader().consents(PATIENT);
        this.consents = spine.simulator().evidence().get(0).answerBody().getBytes(StandardCharsets.UTF_8);
        this.spine = spine.at(server.url() + "/STU3")
                .with(Map.of(
                        "spinebridge.adjustments.guard.repeats", "0",
                        "spinebridge.adjustments.guard.breaker.failures-percent", "100",
                        "spinebridge.timeout.call", "PT10S"));
    }

    @BeforeEach
    void joinAnew() {
        wire = Wire.to(spine);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    private Throwable failureOfRead() {
        server.forgetReads();
        return catchThrowable(() -> wire.reader().consents(PATIENT));
    }

    /** It looks for the consent before it writes. */
    private Throwable failureOfWrite() {
        server.useForReads("HTTP/1.1 200 OK\n" + JSON + "Content-Length: " + consents.length, consents);
        return catchThrowable(() -> wire.bean().removeRecord(PATIENT, EditKind.CAUSE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 100 Continue\n\n",
                "HTTP/1.1 102 Processing\n\n",
                "HTTP/1.1 103 Early Hints\nLink: </style.css>; rel=preload\n\n",
                "HTTP/1.1 100 Continue\n\nHTTP/1.1 103 Early Hints\nLink: <a>\nContent-Length: 5\nRetry-After: 100000\n\n",
                "HTTP/1.1 199 Whatever\nContent-Type: text/html\nLocation: https://elsewhere.example\n\nHTTP/1.1 103 Early Hints\n\n",
            })
    void interimAnswersAreSkippedWhateverFollows(String interim) {
        server.give(interim, "HTTP/1.1 200 OK\n" + JSON + "Content-Length: " + NOBODY.length, NOBODY);
        assertThat(wire.reader().consents(PATIENT).complete()).isTrue();

        for (Map.Entry<Integer, String> refusal : Map.of(
                        404, "RecordNotFoundException", 403, "AccessDeniedException", 422, "RejectedException")
                .entrySet()) {
            server.give(interim, "HTTP/1.1 " + refusal.getKey() + " No\nContent-Length: 0", new byte[0]);
            assertThat(failureOfRead().getClass().getSimpleName()).isEqualTo(refusal.getValue());
            assertThat(failureOfWrite().getClass().getSimpleName()).isEqualTo(refusal.getValue());
        }
        server.give(interim, "HTTP/1.1 500 No\nContent-Length: 0", new byte[0]);
        assertThat(failureOfWrite()).isInstanceOf(OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Content-Encoding: gzip\n", "Content-Encoding: deflate\n", "Content-Encoding: br\n"})
    void anEmptyBodyIsNoAnswerHoweverItIsSaidToBePacked(String encoding) {
        for (String status :
                new String[] {"200 OK", "201 Created", "202 Accepted", "204 No Content", "304 Not Modified"}) {
            boolean bodiless = status.startsWith("204") || status.startsWith("304");
            server.give(
                    "HTTP/1.1 " + status + "\n" + JSON + encoding + (bodiless ? "" : "Content-Length: 0\n"),
                    new byte[0]);

            assertThat(failureOfRead())
                    .as("read, " + status)
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("cannot be read");
            int before = server.requests();
            assertThat(failureOfWrite()).as("write, " + status).isInstanceOf(OutcomeUnknownException.class);
            assertThat(server.requests()).as("a look and one write").isEqualTo(before + 2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "404, RecordNotFoundException",
        "403, AccessDeniedException",
        "409, ConflictException",
        "422, RejectedException"
    })
    void aRefusalWithoutABodyIsOneHoweverItIsSaidToBePacked(int status, String told) {
        for (String encoding : new String[] {"gzip", "deflate", "br", "gzip, gzip"}) {
            server.give(
                    "HTTP/1.1 " + status + " No\nContent-Encoding: " + encoding + "\nContent-Length: 0", new byte[0]);

            assertThat(failureOfRead().getClass().getSimpleName()).isEqualTo(told);
            assertThat(failureOfWrite().getClass().getSimpleName()).isEqualTo(told);
        }
    }

    @Test
    void whatIsPackedOnceOrTwiceIsReadOrRefusedInSoManyWords() throws IOException {
        byte[] once = gzip(NOBODY);
        server.give("HTTP/1.1 200 OK\n" + JSON + "Content-Encoding: gzip\nContent-Length: " + once.length, once);
        assertThat(wire.reader().consents(PATIENT).complete()).isTrue();

        byte[] twice = gzip(once);
        for (String coding : new String[] {"gzip, gzip", "gzip", "identity, gzip, gzip"}) {
            server.give(
                    "HTTP/1.1 200 OK\n" + JSON + "Content-Encoding: " + coding + "\nContent-Length: " + twice.length,
                    twice);
            Throwable told = failureOfRead();
            if (told != null) {
                assertThat(told)
                        .as(coding)
                        .isInstanceOf(UnavailableException.class)
                        .hasMessageContaining("cannot be read");
            }
            assertThat(failureOfWrite()).as(coding).isInstanceOf(OutcomeUnknownException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100_000, 1_000_000})
    void headersWithoutMeasureAreToldAsSuch(int length) {
        for (String headers : new String[] {
            "X-Long: " + "a".repeat(length) + "\n",
            "X-Many: and more\n".repeat(length / 17),
            "X".repeat(length) + ": a\n"
        }) {
            String head = "HTTP/1.1 200 OK\n" + JSON + headers + "Content-Length: " + NOBODY.length;
            for (String interim : new String[] {"", "HTTP/1.1 103 Early Hints\n\n"}) {
                server.give(interim, head, NOBODY);
                assertThat(failureOfRead())
                        .isInstanceOf(UnavailableException.class)
                        .hasMessageContaining("headers");
                assertThat(failureOfWrite())
                        .isInstanceOf(OutcomeUnknownException.class)
                        .hasMessageContaining("headers");
            }
            server.give(
                    "HTTP/1.1 103 Early Hints\n" + headers + "\n",
                    "HTTP/1.1 200 OK\n" + JSON + "Content-Length: " + NOBODY.length,
                    NOBODY);
            assertThat(failureOfRead()).isInstanceOf(UnavailableException.class).hasMessageContaining("headers");
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
