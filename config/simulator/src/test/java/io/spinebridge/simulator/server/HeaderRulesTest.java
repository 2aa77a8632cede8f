package io.spinebridge.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.pki.ClientIdentity;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule about headers and paths is broken on purpose. */
@Simulated
class HeaderRulesTest {

    private static final String HEADER = "There is a required header missing or invalid";

    private final SpineSimulator simulator;
    private final HttpClient client = Clients.shared();

    HeaderRulesTest(SpineSimulator simulator) {
        this.simulator = simulator;
    }

    private Call search() {
        return Call.search(simulator.baseUrl(), "Consent", SeedPatients.FULL_RECORD);
    }

    private Call create() {
        return Call.create(simulator.baseUrl(), "Consent", "{\"resourceType\":\"Consent\"}");
    }

    private Evidence evidence(Call call) {
        return simulator.evidence().stream()
                .filter(e -> e.header("traceid").equals(call.traceId()))
                .findFirst()
                .orElseThrow();
    }

    private static Arguments spoilt(
            String rule,
            UnaryOperator<Call> spoiling,
            int status,
            String issue,
            String code,
            String display,
            String diagnostics) {
        return arguments(rule, spoiling, new Outcome(status, issue, code, display, diagnostics));
    }

    private static Arguments header(String rule, UnaryOperator<Call> spoiling, String diagnostics) {
        return spoilt(rule, spoiling, 400, "invalid", "MISSING_OR_INVALID_HEADER", HEADER, diagnostics);
    }

    static Stream<Arguments> spoiltSearches() {
        return Stream.of(
                header("header.fromasid", c -> c.without("FromASID"), "fromASID HTTP Header is missing"),
                header(
                        "header.fromasid",
                        c -> c.with("FromASID", "20000000020"),
                        "fromASID HTTP Header is not an ASID of 12 digits"),
                header("header.toasid", c -> c.without("ToASID"), "toASID HTTP Header is missing"),
                header(
                        "header.toasid",
                        c -> c.with("ToASID", "98765445678x"),
                        "toASID HTTP Header is not an ASID of 12 digits"),
                header(
                        "header.toasid.ours",
                        c -> c.with("ToASID", "111111111111"),
                        "The toASID header is not the ASID of this service"),
                header("header.interactionid", c -> c.without("InteractionID"), "InteractionID HTTP Header is missing"),
                header(
                        "header.interactionid",
                        c -> c.with("InteractionID", "urn:nhs:names:services:raflags:Flag.read:1"),
                        "InteractionID HTTP Header does not match the request"),
                spoilt(
                        "header.accept",
                        c -> c.without("Accept"),
                        406,
                        "not-supported",
                        "UNSUPPORTED_MEDIA_TYPE",
                        "Unsupported media type",
                        "Accept must be application/fhir+json or application/fhir+xml"),
                spoilt(
                        "header.accept",
                        c -> c.with("Accept", "application/json"),
                        406,
                        "not-supported",
                        "UNSUPPORTED_MEDIA_TYPE",
                        "Unsupported media type",
                        "Accept must be application/fhir+json or application/fhir+xml"),
                spoilt(
                        "header.accept",
                        c -> c.with("Accept", "application/fhir+json, application/fhir+xml"),
                        406,
                        "not-supported",
                        "UNSUPPORTED_MEDIA_TYPE",
                        "Unsupported media type",
                        "Accept must be application/fhir+json or application/fhir+xml"),
                spoilt(
                        "body.present",
                        c -> c.body("{}"),
                        400,
                        "invalid",
                        "BAD_REQUEST",
                        "Bad request",
                        "A request of this kind has no body"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("spoiltSearches")
    void refusesASearchWithASpoiltHeader(String rule, UnaryOperator<Call> spoiling, Outcome documented)
            throws Exception {
        Call call = spoiling.apply(search());

        assertThat(Outcome.of(call.send(client))).isEqualTo(documented);

        assertThat(evidence(call).failures().get(0).rule()).isEqualTo(rule);
    }

    static Stream<Arguments> spoiltCreates() {
        return Stream.of(
                spoilt(
                        "header.content-type",
                        c -> c.without("Content-Type"),
                        415,
                        "not-supported",
                        "UNSUPPORTED_MEDIA_TYPE",
                        "Unsupported media type",
                        "Content-Type must be application/fhir+json or application/fhir+xml"),
                spoilt(
                        "header.content-type",
                        c -> c.with("Content-Type", "application/json"),
                        415,
                        "not-supported",
                        "UNSUPPORTED_MEDIA_TYPE",
                        "Unsupported media type",
                        "Content-Type must be application/fhir+json or application/fhir+xml"),
                header("header.prefer", c -> c.without("Prefer"), "Prefer HTTP Header must be return=representation"),
                header(
                        "header.prefer",
                        c -> c.with("Prefer", "return=minimal"),
                        "Prefer HTTP Header must be return=representation"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("spoiltCreates")
    void refusesACreateWithASpoiltHeader(String rule, UnaryOperator<Call> spoiling, Outcome documented)
            throws Exception {
        Call call = spoiling.apply(create());

        assertThat(Outcome.of(call.send(client))).isEqualTo(documented);

        assertThat(evidence(call).failures().get(0).rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0fd9c402-3bca-48a4-a5c3", "0fd9c402-3bca-48a4-a5c3-06c5dd064a7g"})
    void refusesARequestWhoseTraceIdIsNoUuid(String traceId) throws Exception {
        Call call = traceId.isEmpty() ? search().without("TraceID") : search().with("TraceID", traceId);

        assertThat(Outcome.of(call.send(client)))
                .isEqualTo(new Outcome(
                        400,
                        "invalid",
                        "MISSING_OR_INVALID_HEADER",
                        HEADER,
                        traceId.isEmpty() ? "TraceID HTTP Header is missing" : "TraceID HTTP Header is not a UUID"));
    }

    @Test
    void refusesATraceIdThatWasUsedBefore() throws Exception {
        String traceId = UUID.randomUUID().toString();
        assertThat(search().with("TraceID", traceId).send(client).statusCode()).isEqualTo(200);

        HttpResponse<String> second = search().with("TraceID", traceId).send(client);

        assertThat(Outcome.of(second))
                .isEqualTo(new Outcome(
                        400, "invalid", "MISSING_OR_INVALID_HEADER", HEADER, "TraceID HTTP Header was used before"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FromASID", "ToASID", "InteractionID", "TraceID", "Accept"})
    void refusesAHeaderThatIsThereTwice(String name) throws Exception {
        Call call = search();
        HttpRequest request = HttpRequest.newBuilder(call.request(), (n, v) -> true)
                .header(name, call.headers.get(name))
                .build();

        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(Outcome.of(answer))
                .isEqualTo(new Outcome(
                        400, "invalid", "MISSING_OR_INVALID_HEADER", HEADER, "There is a HTTP Header more than once"));
    }

    @Test
    void takesHeaderNamesInAnyCase() throws Exception {
        Call call = search().without("FromASID")
                .with("fromasid", "200000000205")
                .without("ToASID")
                .with("TOASID", "987654456789");

        assertThat(call.send(client).statusCode()).isEqualTo(200);
    }

    @Test
    void takesMediaTypesWithACharset() throws Exception {
        assertThat(search().with("Accept", "application/fhir+json;charset=utf-8")
                        .send(client)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesAnotherSystemsCertificateUnderOurAsid() throws Exception {
        HttpClient other = Clients.client(Clients.context(Clients.PKI, ClientIdentity.OTHER_SYSTEM));
        Call call = search();

        assertThat(Outcome.of(call.send(other)))
                .isEqualTo(new Outcome(
                        403,
                        "forbidden",
                        "ACCESS_DENIED_SSL",
                        "SSL Protocol or Cipher requirements not met",
                        "The client certificate is not that of the system in FromASID"));

        assertThat(evidence(call).failures().get(0).rule()).isEqualTo("tls.system");
        assertThat(evidence(call).clientName()).isEqualTo(ClientIdentity.OTHER_SYSTEM.commonName());
    }

    @Test
    void answersAnotherSystemUnderItsOwnAsid() throws Exception {
        HttpClient other = Clients.client(Clients.context(Clients.PKI, ClientIdentity.OTHER_SYSTEM));
        Call call = search().with("FromASID", "654321123456");
        call.token.claims.put("requesting_system", "https://fhir.nhs.uk/Id/accredited-system|654321123456");
        call.token.claims.put("requesting_organization", "https://fhir.nhs.uk/Id/ods-organization-code|RR8");

        assertThat(call.send(other).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnInteractionThatTheAsidIsNotAccreditedFor() throws Exception {
        Call call = Call.search(simulator.baseUrl(), "Flag", SeedPatients.FULL_RECORD)
                .with("FromASID", "200000000306");
        call.token.claims.put("requesting_system", "https://fhir.nhs.uk/Id/accredited-system|200000000306");

        Outcome refused = Outcome.of(call.send(client));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.issueCode()).isEqualTo("forbidden");
        assertThat(refused.spineCode()).isEqualTo("ASID_CHECK_FAILED");
        assertThat(refused.diagnostics()).contains("200000000306");
        assertThat(evidence(call).failures().get(0).rule()).isEqualTo("asid.accredited");
    }

    @Test
    void refusesAPathThatItDoesNotHave() throws Exception {
        Outcome refused = Outcome.of(
                Call.get(simulator.baseUrl(), "Consent", "/Patient/1").send(client));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.spineCode()).isEqualTo("NOT_IMPLEMENTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PATCH", "PUT"})
    void refusesAVerbThatThePathDoesNotHave(String verb) throws Exception {
        HttpResponse<String> answer = client.send(search().request(verb), HttpResponse.BodyHandlers.ofString());

        assertThat(Outcome.of(answer))
                .isEqualTo(new Outcome(
                        405, "not-supported", "BAD_REQUEST", "Bad request", "The path is not called with this verb"));
    }

    @Test
    void answersHeadWithoutABody() throws Exception {
        HttpResponse<String> answer = client.send(search().request("HEAD"), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void refusesACreateWithoutABody() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(create().request(), (n, v) -> true)
                .method("POST", HttpRequest.BodyPublishers.noBody())
                .build();

        assertThat(Outcome.of(client.send(request, HttpResponse.BodyHandlers.ofString()))
                        .diagnostics())
                .isEqualTo("The request has no body");
    }

    @Test
    void decidesByTheEarlierOfTwoFaultsAndShowsBoth() throws Exception {
        Call call = search().without("ToASID").without("Accept");

        assertThat(Outcome.of(call.send(client)).diagnostics()).isEqualTo("toASID HTTP Header is missing");

        assertThat(evidence(call).failures()).extracting(Verdict::rule).contains("header.toasid", "header.accept");
    }
}
