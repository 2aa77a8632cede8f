package io.spinebridge.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.fault.ScriptedAnswer;
import io.spinebridge.simulator.fault.Triggers;
import io.spinebridge.simulator.junit.Simulated;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults on demand, seen from outside. */
@Simulated
class FaultsTest {

    private static final String CONSENT = """
            {"resourceType":"Consent","meta":{"profile":["https://fhir.nhs.uk/STU3/StructureDefinition/RARecord-Consent-1"]},
             "status":"active",
             "category":[{"coding":[{"system":"https://fhir.nhs.uk/STU3/CodeSystem/RARecord-FlagCategory-1","code":"NRAF",
               "display":"National Reasonable Adjustments Flag"}]}],
             "patient":{"reference":"https://demographics.spineservices.nhs.uk/STU3/Patient/9990001103"},
             "policy":[{"authority":"https://www.gov.uk/","uri":"https://www.gov.uk/policy.pdf"}],
             "purpose":[{"system":"https://fhir.nhs.uk/STU3/CodeSystem/RARecord-ConsentPurpose-1","code":"RACONSENT",
               "display":"Reasonable Adjustments - Consent to record Reasonable Adjustments"}]}
            """;

    private final SpineSimulator simulator;
    private final HttpClient client = Clients.shared();

    FaultsTest(SpineSimulator simulator) {
        this.simulator = simulator;
    }

    private HttpResponse<String> search() throws IOException, InterruptedException {
        return Call.search(simulator.baseUrl(), "Consent", SeedPatients.FULL_RECORD)
                .send(client);
    }

    private HttpResponse<String> create() throws IOException, InterruptedException {
        return Call.create(simulator.baseUrl(), "Consent", CONSENT).send(client);
    }

    private boolean stored() {
        return !simulator.adjustments().resources(SeedPatients.FOR_CREATION).isEmpty();
    }

    @Test
    void answersWithAnHtmlPageAndDoesNothing() throws Exception {
        simulator.faults().add(Fault.once(FaultKind.HTML_500));

        HttpResponse<String> answer = create();

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body())
                .isEqualTo(
                        "<html><title>500: Internal Server Error</title><body>500: Internal Server Error</body></html>");
        assertThat(stored()).isFalse();
        assertThat(create().statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "503, INTERNAL_SERVER_ERROR, processing, Unexpected internal server error",
        "403, ASID_CHECK_FAILED, forbidden, The sender or receiver's ASID is not authorised for this interaction",
        "404, PATIENT_NOT_FOUND, not-found, Patient not found",
        "400, SOMETHING_NEW, invalid, SOMETHING_NEW"
    })
    void answersWithAnyOutcome(int status, String code, String issueCode, String display) throws Exception {
        simulator.faults().add(Fault.outcome(status, code).retryAfter("7"));

        HttpResponse<String> answer = create();

        assertThat(Outcome.of(answer)).isEqualTo(new Outcome(status, issueCode, code, display, "a fault on demand"));
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        assertThat(stored()).isFalse();
    }

    @Test
    void answersInXmlWhateverTheClientAccepts() throws Exception {
        simulator.faults().add(Fault.once(FaultKind.OUTCOME_XML).status(400));

        HttpResponse<String> answer = search();

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/fhir+xml");
        assertThat(Outcome.of(answer).spineCode()).isEqualTo("INTERNAL_SERVER_ERROR");
    }

    @Test
    void answersWithAStatusAloneAndRetryAfter() throws Exception {
        simulator.faults().add(Fault.once(FaultKind.EMPTY).status(429).retryAfter("3"));

        HttpResponse<String> answer = search();

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Retry-After")).contains("3");
    }

    @Test
    void resetsBeforeAnythingIsDone() {
        simulator.faults().add(Fault.once(FaultKind.RESET_BEFORE));

        assertThatThrownBy(this::create).isInstanceOf(IOException.class);

        assertThat(stored()).isFalse();
        assertThat(simulator.evidence()).singleElement().satisfies(e -> {
            assertThat(e.status()).isZero();
            assertThat(e.fault()).isEqualTo("RESET_BEFORE");
        });
    }

    @Test
    void resetsAfterEverythingIsDone() {
        simulator.faults().add(Fault.once(FaultKind.RESET_AFTER));

        assertThatThrownBy(this::create).isInstanceOf(IOException.class);

        assertThat(stored()).isTrue();
        assertThat(simulator.evidence())
                .singleElement()
                .satisfies(e -> assertThat(e.status()).isZero());
    }

    @Test
    void breaksOffInTheMiddleOfTheAnswer() {
        simulator.faults().add(Fault.once(FaultKind.TRUNCATED));

        assertThatThrownBy(this::create).isInstanceOf(IOException.class);

        assertThat(stored()).isTrue();
    }

    @Test
    void answersWithAWrongContentType() throws Exception {
        simulator.faults().add(Fault.once(FaultKind.WRONG_CONTENT_TYPE));

        HttpResponse<String> answer = create();

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(stored()).isTrue();
    }

    @Test
    void answersWithoutTheBody() throws Exception {
        simulator.faults().add(Fault.once(FaultKind.EMPTY_BODY));

        HttpResponse<String> answer = create();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(stored()).isTrue();
    }

    @Test
    void compressesForAClientThatDoesNotExpectIt() throws Exception {
        simulator.faults().add(Fault.once(FaultKind.GZIP));

        HttpResponse<String> answer = search();

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.body()).doesNotContain("searchset");
    }

    @Test
    void saysWhatATestWroteDownAndDoesNothing() throws Exception {
        ScriptedAnswer answer = ScriptedAnswer.of("text/x-odd", "5 \u00b5g").with("Content-Encoding", "odd");
        simulator.faults().add(Fault.answer(222, answer));

        HttpResponse<String> received = create();

        assertThat(received.statusCode()).isEqualTo(222);
        assertThat(received.headers().firstValue("Content-Encoding")).contains("odd");
        assertThat(received.headers().firstValue("Content-Type")).contains("text/x-odd");
        assertThat(received.body()).isEqualTo("5 \u00b5g");
        assertThat(stored()).isFalse();
    }

    @Test
    void cutsOffWhatATestWroteDown() {
        ScriptedAnswer answer = ScriptedAnswer.of("text/plain", "half").ending(ScriptedAnswer.Ending.CUT_OFF);
        simulator.faults().add(Fault.answer(403, answer));

        assertThatThrownBy(this::create).isInstanceOf(IOException.class);
    }

    @Test
    void neverEndsWhatATestWroteDown() throws Exception {
        ScriptedAnswer answer = ScriptedAnswer.of("text/plain", "again").ending(ScriptedAnswer.Ending.ENDLESS);
        simulator.faults().add(Fault.answer(403, answer));

        HttpResponse<InputStream> received = client.send(
                Call.create(simulator.baseUrl(), "Consent", CONSENT).request(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = received.body()) {
            assertThat(body.readNBytes(1_000_000)).hasSize(1_000_000);
        }
    }

    @Test
    void leadsElsewhere() throws Exception {
        simulator.faults().add(Fault.once(FaultKind.REDIRECT));

        HttpResponse<String> answer = search();

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(URI.create(answer.headers().firstValue("Location").orElseThrow())
                        .getHost())
                .isNotEqualTo("localhost");
    }

    @Test
    void delaysTheAnswer() throws Exception {
        simulator.faults().add(Fault.once(FaultKind.DELAY).milliseconds(300));
        long start = System.nanoTime();

        assertThat(search().statusCode()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void makesAClientWithATimeoutGiveUp() {
        simulator.faults().add(Fault.once(FaultKind.DELAY).milliseconds(60_000));
        HttpRequest impatient = HttpRequest.newBuilder(
                        Call.search(simulator.baseUrl(), "Consent", SeedPatients.FULL_RECORD)
                                .request(),
                        (n, v) -> true)
                .timeout(Duration.ofMillis(300))
                .build();

        assertThatThrownBy(() -> client.send(impatient, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void dripsTheBody() throws Exception {
        simulator.faults().add(Fault.once(FaultKind.SLOW_BODY).milliseconds(1));

        HttpResponse<String> answer = Call.search(simulator.baseUrl(), "Consent", SeedPatients.NO_RECORD)
                .send(client);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{").endsWith("}").contains("searchset");
    }

    @Test
    void strikesOnlyWhatItMatchesAndOnlySoOften() throws Exception {
        simulator.faults().add(Fault.once(FaultKind.HTML_500).matching("Flag").times(2));

        assertThat(search().statusCode()).isEqualTo(200);
        for (int expected : List.of(500, 500, 200)) {
            assertThat(Call.search(simulator.baseUrl(), "Flag", SeedPatients.FULL_RECORD)
                            .send(client)
                            .statusCode())
                    .isEqualTo(expected);
        }
        assertThat(simulator.faults().waiting()).isEmpty();
    }

    @Test
    void strikesUntilItIsCleared() throws Exception {
        simulator.faults().add(Fault.once(FaultKind.HTML_500).times(-1));

        assertThat(List.of(search().statusCode(), search().statusCode(), search().statusCode()))
                .containsOnly(500);
        simulator.faults().clear();
        assertThat(search().statusCode()).isEqualTo(200);
    }

    @Test
    void hasTriggersThatAreValidNhsNumbersOfNobody() {
        assertThat(Triggers.BY_NHS_NUMBER.keySet()).allSatisfy(number -> {
            assertThat(number).matches("999[0-9]{7}");
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += (10 - i) * (number.charAt(i) - '0');
            }
            assertThat((11 - sum % 11) % 11).isEqualTo(number.charAt(9) - '0');
            assertThat(SeedPatients.descriptions()).doesNotContainKey(number);
            assertThat(simulator.adjustments().resources(number)).isEmpty();
        });
    }

    @Test
    void strikesTheTriggersEveryTime() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertThat(Call.search(simulator.baseUrl(), "Consent", "9990010005")
                            .send(client)
                            .statusCode())
                    .isEqualTo(500);
            assertThat(Call.search(simulator.baseUrl(), "Consent", "9990010013")
                            .send(client)
                            .statusCode())
                    .isEqualTo(503);
            assertThat(Call.search(simulator.baseUrl(), "Consent", "9990010021")
                            .send(client)
                            .statusCode())
                    .isEqualTo(429);
            assertThat(Call.search(simulator.baseUrl(), "Consent", "9990010080")
                            .send(client)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(Call.search(simulator.baseUrl(), "Consent", "9990010099")
                            .send(client)
                            .statusCode())
                    .isEqualTo(302);
        }
        for (String broken : List.of("9990010048", "9990010056", "9990010064")) {
            assertThatThrownBy(() ->
                            Call.search(simulator.baseUrl(), "Consent", broken).send(client))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void takesFaultsAsJson() throws Exception {
        assertThat(control(
                                "POST",
                                "/faults",
                                "{\"kind\":\"OUTCOME\",\"status\":503,\"spineCode\":\"INTERNAL_SERVER_ERROR\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(control("GET", "/faults", "").body()).contains("OUTCOME").contains("503");

        assertThat(search().statusCode()).isEqualTo(503);
        assertThat(search().statusCode()).isEqualTo(200);
    }

    @Test
    void forgetsFaultsOnDemand() throws Exception {
        control("POST", "/faults", "{\"kind\":\"HTML_500\",\"times\":-1,\"interaction\":\"search Consent\"}");

        assertThat(control("DELETE", "/faults", "").statusCode()).isEqualTo(204);

        assertThat(search().statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "null",
                "[]",
                "{}",
                "{\"kind\":\"EARTHQUAKE\"}",
                "{\"kind\":\"DELAY\",\"unknown\":1}",
                "{\"kind\":\"DELAY\",\"milliseconds\":-5}",
                "{\"kind\":\"OUTCOME\",\"status\":42}"
            })
    void refusesWhatIsNoFault(String json) throws Exception {
        assertThat(control("POST", "/faults", json).statusCode()).isEqualTo(400);
        assertThat(simulator.faults().waiting()).isEmpty();
    }

    @Test
    void goesBackToTheSeedsOnDemand() throws Exception {
        assertThat(create().statusCode()).isEqualTo(201);
        simulator.faults().add(Fault.once(FaultKind.HTML_500));

        assertThat(control("POST", "/reset", "").statusCode()).isEqualTo(204);

        assertThat(stored()).isFalse();
        assertThat(simulator.faults().waiting()).isEmpty();
    }

    private HttpResponse<String> control(String method, String path, String body)
            throws IOException, InterruptedException {
        return Clients.control(simulator, method, path, body);
    }
}
