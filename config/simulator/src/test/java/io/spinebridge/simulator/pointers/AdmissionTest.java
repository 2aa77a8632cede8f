package io.spinebridge.simulator.pointers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.server.Clients;
import io.spinebridge.simulator.server.Outcome;
import io.spinebridge.simulator.server.SpineSimulator;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the locator asks of every request: certificate, formats, ASIDs, interaction, and the order of all that. */
@Simulated
class AdmissionTest {

    private static final String HEADER = "There is a required header missing or invalid";
    private static final String DENIED = "Access has been denied to process this request";

    private final Locator locator;

    AdmissionTest(SpineSimulator simulator) {
        this.locator = new Locator(simulator);
    }

    private LocatorCall search() {
        return locator.search(SeedPointers.SEVERAL);
    }

    private LocatorCall create() {
        return locator.create(Pointer.of(SeedPointers.FOR_CREATION));
    }

    private static Arguments header(String rule, UnaryOperator<LocatorCall> spoiling, String diagnostics) {
        return arguments(rule, spoiling, new Outcome(400, "invalid", "MISSING_OR_INVALID_HEADER", HEADER, diagnostics));
    }

    static Stream<Arguments> spoiltHeaders() {
        String unused = "There is a HTTP Header that the National Record Locator does not have";
        return Stream.of(
                header("nrl.header.fromasid", c -> c.without("fromASID"), "fromASID HTTP Header is missing"),
                header(
                        "nrl.header.fromasid",
                        c -> c.with("fromASID", "999999999990"),
                        "fromASID HTTP Header is missing"),
                header(
                        "nrl.header.fromasid",
                        c -> c.with("fromASID", "20000000020"),
                        "fromASID HTTP Header is missing"),
                header("nrl.header.toasid", c -> c.without("toASID"), "toASID HTTP Header is missing"),
                header("nrl.header.toasid", c -> c.with("toASID", "987654456789"), "toASID HTTP Header is missing"),
                header(
                        "nrl.header.names",
                        c -> c.without("fromASID").with("FromASID", "200000000205"),
                        "A HTTP Header is not named exactly as documented"),
                header(
                        "nrl.header.names",
                        c -> c.without("toASID").with("toasid", "200000000370"),
                        "A HTTP Header is not named exactly as documented"),
                header(
                        "nrl.header.unused",
                        c -> c.with("InteractionID", "urn:nhs:names:services:nrl:DocumentReference.search"),
                        unused),
                header("nrl.header.unused", c -> c.with("TraceID", "0fd9c402-3bca-48a4-a5c3-06c5dd064a76"), unused),
                header("nrl.header.unused", c -> c.with("Prefer", "return=representation"), unused));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("spoiltHeaders")
    void refusesASpoiltHeader(String rule, UnaryOperator<LocatorCall> spoiling, Outcome documented) {
        assertThat(spoiling.apply(search()).outcome()).isEqualTo(documented);
        assertThat(locator.lastEvidence().failures()).extracting(Verdict::rule).containsExactly(rule);
    }

    @Test
    void tellsHeaderNamesApartOnOneConnection() {
        Locator alone = new Locator(locator.simulator, Clients.valid());
        locator.simulator.clearEvidence();
        long before = locator.simulator.connectionsOpened();
        for (int i = 0; i < 2; i++) {
            alone.search(SeedPointers.SEVERAL)
                    .without("fromASID")
                    .with("FromASID", "200000000205")
                    .send();
            assertThat(alone.search(SeedPointers.SEVERAL).send().statusCode()).isEqualTo(200);
        }
        assertThat(locator.simulator.evidence()).extracting(e -> e.status()).containsExactly(400, 200, 400, 200);
        assertThat(locator.simulator.connectionsOpened() - before).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fromASID", "toASID", "Accept"})
    void refusesAHeaderThatIsThereTwice(String name) throws Exception {
        LocatorCall call = search();
        HttpRequest twice = HttpRequest.newBuilder(call.request(), (n, v) -> true)
                .header(name, call.headers.get(name))
                .build();

        assertThat(Outcome.of(locator.client.send(twice, HttpResponse.BodyHandlers.ofString())))
                .isEqualTo(new Outcome(
                        400, "invalid", "MISSING_OR_INVALID_HEADER", HEADER, "There is a HTTP Header more than once"));
        assertThat(locator.lastEvidence().failures().get(0).rule()).isEqualTo("nrl.header.single");
    }

    @Test
    void namesTheDerivedInteractionInItsEvidence() {
        for (LocatorCall call : List.of(
                search(),
                locator.read(SeedPointers.CRISIS_PLAN),
                create(),
                locator.update(SeedPointers.OWNED),
                locator.delete(SeedPointers.OWNED))) {
            assertThat(call.send().statusCode()).isLessThan(300);
            assertThat(locator.lastEvidence().passed())
                    .as(locator.lastEvidence().toString())
                    .isTrue();
            assertThat(locator.lastEvidence().verdicts())
                    .extracting(Verdict::rule)
                    .containsExactlyElementsOf(locator.simulator.pointerRuleIds());
        }
        assertThat(locator.simulator.evidence())
                .extracting(e -> e.interaction())
                .endsWith(
                        "search DocumentReference",
                        "read DocumentReference",
                        "create DocumentReference",
                        "update DocumentReference",
                        "delete DocumentReference");
        assertThat(locator.simulator.pointerRuleIds()).doesNotHaveDuplicates().allMatch(id -> id.startsWith("nrl."));
    }

    @Test
    void leavesTheOtherServiceItsOwnRules() {
        locator.get("/Consent?patient=9990001014").send();

        assertThat(locator.lastEvidence().verdicts())
                .extracting(Verdict::rule)
                .containsExactlyElementsOf(locator.simulator.ruleIds());
    }

    @Test
    void isAtTheRootToo() {
        HttpResponse<String> answer = search().atTheRoot().send();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("/DocumentReference/" + SeedPointers.CRISIS_PLAN)
                .doesNotContain("localhost/STU3");
        assertThat(create().atTheRoot().send().headers().firstValue("Location").orElseThrow())
                .startsWith("https://localhost:" + locator.simulator.baseUrl().getPort() + "/DocumentReference/");
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, , 415",
        "text/plain, text/plain, 415",
        "application/fhir+json, text/plain, 415",
        ", text/plain, 415",
        "text/plain, application/fhir+json, 200",
        "application/fhir+xml, application/fhir+json, 200",
        ", application/json, 200",
        "application/json, , 200",
        "text/json, , 200",
        "application/xml+fhir, , 200",
        "*/*, , 200",
        "application/json+fhir, , 200",
        "'application/fhir+json, application/fhir+xml', , 415",
        "'application/fhir+json;q=0.9', , 415",
    })
    void decidesTheFormatByFormatBeforeAccept(String accept, String format, int status) {
        LocatorCall call = accept == null ? search().without("Accept") : search().with("Accept", accept);

        HttpResponse<String> answer =
                (format == null ? call : call.query("&_format=" + Locator.encoded(format))).send();

        assertThat(answer.statusCode()).isEqualTo(status);
        String wanted = format == null ? accept : format;
        if (status == 200) {
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains(
                            wanted.contains("json")
                                    ? "application/fhir+json; charset=utf-8"
                                    : "application/fhir+xml; charset=utf-8");
        } else {
            assertThat(Outcome.of(answer))
                    .isEqualTo(new Outcome(
                            415,
                            "invalid",
                            "UNSUPPORTED_MEDIA_TYPE",
                            "Unsupported Media Type",
                            "Unsupported Media Type"));
            assertThat(answer.body())
                    .contains("https://fhir.nhs.uk/StructureDefinition/spine-operationoutcome-1-0")
                    .contains("https://fhir.nhs.uk/ValueSet/spine-response-code-1-0");
        }
    }

    @Test
    void answersInXmlWhoeverDoesNotAsk() {
        for (LocatorCall call : List.of(search().without("Accept"), create().without("Accept"))) {
            assertThat(call.send().headers().firstValue("Content-Type"))
                    .contains("application/fhir+xml; charset=utf-8");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/fhir+json",
                "application/json; charset=utf-8",
                "application/fhir+json; charset=iso-8859-1",
                "application/json-patch+json; charset=utf-8"
            })
    void refusesABodyThatDoesNotSayExactlyWhatItIs(String contentType) {
        assertThat(create().with("Content-Type", contentType).send().statusCode())
                .isEqualTo(415);
        assertThat(locator.update(SeedPointers.OWNED)
                        .with("Content-Type", contentType)
                        .send()
                        .statusCode())
                .isEqualTo(415);
        assertThat(locator.lastEvidence().failures())
                .extracting(Verdict::rule)
                .containsExactly("nrl.header.content-type");
    }

    @Test
    void refusesAnotherSystemsCertificate() {
        HttpClient other = Clients.client(Clients.context(Clients.PKI, ClientIdentity.OTHER_SYSTEM));

        assertThat(search().over(other).outcome())
                .isEqualTo(new Outcome(403, "forbidden", "ACCESS_DENIED", DENIED, "Invalid Client Connection."));
        assertThat(search().from("654321123456", "RR8").over(other).send().statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "200000000306, RXA, search",
        "200000000306, RXA, create",
        "200000000117, RXA, create",
        "200000000118, MHT01, search"
    })
    void refusesAnInteractionThatTheSystemIsNotAccreditedFor(String asid, String odsCode, String interaction) {
        LocatorCall call = (interaction.equals("search") ? search() : create()).from(asid, odsCode);

        assertThat(call.outcome())
                .isEqualTo(new Outcome(
                        403,
                        "forbidden",
                        "ACCESS_DENIED",
                        DENIED,
                        "The ASID " + asid + " is not authorised for urn:nhs:names:services:nrl:DocumentReference."
                                + interaction));
        assertThat(locator.lastEvidence().failures().get(0).rule()).isEqualTo("nrl.interaction.accredited");
    }

    @Test
    void refusesAccessWithTheOtherCodeWhenToldSo() {
        locator.simulator
                .pointers()
                .use(PointersOptions.defaults().withAccessDenied(PointersOptions.AccessDenied.ASID_CHECK_FAILED));

        assertThat(search().from("200000000306", "RXA").outcome().spineCode()).isEqualTo("ASID_CHECK_FAILED");
    }

    @Test
    void answersAConsumerThatIsNoProvider() {
        assertThat(search().from("200000000117", "RXA").send().statusCode()).isEqualTo(200);
        assertThat(locator.read(SeedPointers.CRISIS_PLAN)
                        .from("200000000117", "RXA")
                        .send()
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"PUT, /x", "POST, /x", "PUT, ''", "HEAD, ''", "GET, /x/_history/1", "GET, /", "POST, /_search"})
    void refusesWhatIsNoInteraction(String method, String below) {
        LocatorCall call =
                new LocatorCall(locator, method, "/DocumentReference" + below, "patient/DocumentReference.read");
        HttpResponse<String> answer = (method.equals("POST") ? call.body("{}") : call).send();

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(locator.lastEvidence().failures().get(0).rule()).isEqualTo("nrl.interaction.known");
    }

    @Test
    void tellsEveryoneWhatItCanDo() {
        HttpResponse<String> answer = new LocatorCall(locator, "GET", "/metadata", "")
                .atTheRoot()
                .without("fromASID")
                .without("toASID")
                .send();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("NRL-CapabilityStatement-1").contains("\"patch\"");
    }

    @Test
    void decidesInTheDocumentedOrder() throws Exception {
        String bad = Pointer.of("9990002003").with("/status", "\"superseded\"").json();
        LocatorCall call = new LocatorCall(locator, "POST", "/DocumentReference", "wrong")
                .with("Accept", "text/plain")
                .with("Authorization", "Bearer x")
                .from("200000000306", "RXA")
                .without("fromASID")
                .without("toASID")
                .query("?a=b");

        assertThat(rule(call)).isEqualTo("nrl.body.present");
        assertThat(rule(call.body("{broken"))).isEqualTo("nrl.header.accept");
        assertThat(rule(call.with("Accept", LocatorCall.JSON))).isEqualTo("nrl.token.form");
        assertThat(rule(call.without("Authorization"))).isEqualTo("nrl.token.scope");
        call.token.claims.put("scope", "patient/DocumentReference.write");
        assertThat(rule(call)).isEqualTo("nrl.header.fromasid");
        assertThat(rule(call.with("fromASID", "200000000306"))).isEqualTo("nrl.header.toasid");
        assertThat(rule(call.with("toASID", PointersService.ASID))).isEqualTo("nrl.interaction.accredited");
        assertThat(rule(call.from("200000000205", "RXA"))).isEqualTo("nrl.body.parses");
        assertThat(rule(call.body(bad))).isEqualTo("nrl.query.known");

        LocatorCall next = create().body(bad);
        assertThat(rule(next)).isEqualTo("nrl.pointer.status");
        assertThat(rule(create().body(bad.replace("superseded", "current")))).isEqualTo("nrl.pointer.nhs-number");
    }

    private String rule(LocatorCall call) {
        call.send();
        return locator.lastEvidence().failures().get(0).rule();
    }
}
