package io.spinebridge.simulator.pointers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.server.SpineSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Faults on demand, evidence and the clock, as they concern the locator. */
class FaultsTest {

    private static Locator locator;

    @BeforeAll
    static void start() throws Exception {
        locator = new Locator();
    }

    @AfterAll
    static void stop() {
        locator.close();
    }

    @BeforeEach
    void reset() {
        locator.simulator.reset();
        locator.simulator.clearEvidence();
    }

    private static LocatorCall search() {
        return locator.search(SeedPointers.SEVERAL);
    }

    private static LocatorCall create() {
        return locator.create(Pointer.of(SeedPointers.FOR_CREATION));
    }

    private static int created() {
        return locator.simulator.pointers().pointers(SeedPointers.FOR_CREATION).size();
    }

    @Test
    void answersWithAPageWhenItIsBroken() {
        locator.simulator.faults().add(Fault.once(FaultKind.HTML_500));

        HttpResponse<String> answer = create().send();

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body())
                .isEqualTo(
                        "<html><title>500: Internal Server Error</title><body>500: Internal Server Error</body></html>");
        assertThat(created()).isZero();
    }

    @Test
    void isTooBusyForOneInteractionAlone() {
        locator.simulator
                .faults()
                .add(Fault.once(FaultKind.EMPTY).status(429).retryAfter("2").matching("create DocumentReference"));

        assertThat(search().send().statusCode()).isEqualTo(200);
        HttpResponse<String> answer = create().send();
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(create().send().statusCode()).isEqualTo(201);
    }

    @Test
    void losesRequestsAndAnswers() {
        locator.simulator.faults().add(Fault.once(FaultKind.RESET_BEFORE));
        assertThatThrownBy(() -> create().sendOrBreak()).isInstanceOf(IOException.class);
        assertThat(created()).isZero();

        locator.simulator.faults().add(Fault.once(FaultKind.RESET_AFTER), Fault.once(FaultKind.TRUNCATED));
        assertThatThrownBy(() -> create().sendOrBreak()).isInstanceOf(IOException.class);
        assertThat(created()).isEqualTo(1);
        assertThatThrownBy(() -> create().sendOrBreak()).isInstanceOf(IOException.class);
        assertThat(created()).isEqualTo(2);
    }

    @Test
    void answersLateOrAsSomethingElse() {
        locator.simulator
                .faults()
                .add(
                        Fault.once(FaultKind.WRONG_CONTENT_TYPE),
                        Fault.once(FaultKind.DELAY).milliseconds(300),
                        Fault.outcome(503, "INTERNAL_SERVER_ERROR"));

        assertThat(search().send().headers().firstValue("Content-Type")).contains("text/plain");
        long start = System.nanoTime();
        assertThat(search().send().statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(search().outcome().status()).isEqualTo(503);
    }

    @Test
    void hasTheSameTriggersAsTheOtherService() {
        assertThat(locator.search("9990010005").send().statusCode()).isEqualTo(500);
        assertThat(locator.search("9990010021").send().headers().firstValue("Retry-After"))
                .contains("1");
        assertThat(locator.create(Pointer.of("9990010013")).outcome().status()).isEqualTo(503);
        assertThat(locator.update(Locator.conditional("9990010080", "urn:uuid:x"))
                        .outcome()
                        .spineCode())
                .isEqualTo("ASID_CHECK_FAILED");
    }

    @Test
    void showsItsEvidenceAsJsonAndAsAPage() throws Exception {
        create().token(claims -> claims.put("scope", "patient/DocumentReference.read"))
                .send();

        JsonNode entry =
                new ObjectMapper().readTree(control("/evidence.json").body()).get(0);
        assertThat(entry.get("interaction").asText()).isEqualTo("create DocumentReference");
        assertThat(entry.get("claims").get("scope").asText()).isEqualTo("patient/DocumentReference.read");
        assertThat(entry.get("body").asText()).contains("NRL-DocumentReference-1");
        assertThat(entry.get("verdicts"))
                .hasSize(locator.simulator.pointerRuleIds().size());
        assertThat(control("/evidence.html").body())
                .contains("create DocumentReference")
                .contains("nrl.token.scope")
                .contains("must match patient/DocumentReference.write");
    }

    private static HttpResponse<String> control(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(locator.simulator.controlUrl() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void goesByTheClockThatItIsGiven() throws Exception {
        Instant then = Instant.parse("2024-02-29T10:00:00.250Z");
        try (Locator past = new Locator(SpineSimulator.builder().clock(Clock.fixed(then, ZoneOffset.UTC)))) {
            assertThat(past.search(SeedPointers.SEVERAL).outcome().diagnostics())
                    .contains("must be in the past or now");

            LocatorCall create = past.create(Pointer.of(SeedPointers.FOR_CREATION));
            create.token.claims.put("iat", then.getEpochSecond());
            create.token.claims.put("exp", then.getEpochSecond() + 300);
            String id = create.created();

            assertThat(past.simulator
                            .pointers()
                            .pointer(id)
                            .orElseThrow()
                            .getMeta()
                            .getLastUpdated())
                    .isEqualTo(Date.from(then));
            assertThat(past.simulator
                            .pointers()
                            .pointer(id)
                            .orElseThrow()
                            .getIndexedElement()
                            .getValueAsString())
                    .isEqualTo("2024-02-29T10:00:00.250+00:00");
        }
    }
}
