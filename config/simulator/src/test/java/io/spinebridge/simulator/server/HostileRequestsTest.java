package io.spinebridge.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.retrieval.RawHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no client of good will sends: each is refused with an answer, kept in evidence, and harms nobody. */
@Timeout(60)
@Simulated
class HostileRequestsTest {

    private final SpineSimulator simulator;
    private final HttpClient client = Clients.shared();

    HostileRequestsTest(SpineSimulator simulator) {
        this.simulator = simulator;
    }

    private Evidence last() {
        List<Evidence> all = simulator.evidence();
        return all.get(all.size() - 1);
    }

    private int raw(String request) throws IOException {
        return RawHttp.status(simulator.baseUrl().getPort(), request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/STU3/Consent?patient=<script>alert(1)</script>",
                "/STU3/Consent?%",
                "/STU3/Consent?patient=%zz&%zz=%",
                "/STU3/%zz",
                "/STU3/",
                "/STU3",
                "/",
                "/STU3/../../etc/passwd",
                "/STU3/%2e%2e/%2f",
                "/STU3/Consent/%00",
                "/STU3/Consent/a/b/c/d",
                "/STU3//Consent",
                "/STU3/Consent?&&&===&=",
                "/STU3/Consent;a=b",
                "/STU3/Consent?patient=\"'|^`{}[]\\",
                "*"
            })
    void refusesAStrangeTargetAndKeepsEvidence(String target) throws IOException {
        simulator.clearEvidence();

        assertThat(raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .isBetween(400, 499);

        // What is not HTTP at all is refused before there is a request to keep.
        assertThat(simulator.evidence()).hasSizeLessThanOrEqualTo(1).noneMatch(Evidence::passed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "localhost:99999999", "<b>", "[::1", "user@localhost", "\u00e9.example"})
    void refusesAStrangeHost(String host) throws IOException {
        assertThat(raw("GET /STU3/Consent HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .isBetween(400, 499);
    }

    @Test
    void refusesWhatIsNotHttp() throws IOException {
        assertThat(raw("\u0000\u0001\u0002 nonsense\r\n\r\n")).isEqualTo(400);
        // More than the server reads, yet one TLS record: of several, the last could meet a connection that the server
        // has closed already.
        assertThat(raw("GET /STU3/Consent HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(12_000) + "\r\n\r\n"))
                .isEqualTo(431);
    }

    static Stream<String> strangeTokens() {
        String header = TestToken.base64("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        return Stream.of(
                "Bearer",
                "Bearer ",
                "Bearer ..",
                "Bearer a.b.",
                "Bearer " + "a".repeat(3000) + "." + "b".repeat(3000) + ".",
                "Bearer " + header + "." + TestToken.base64("null") + ".",
                "Bearer " + header + "." + TestToken.base64("{\"iss\":1,\"iss\":2}") + ".",
                "Bearer " + header + "." + TestToken.base64("{} {}") + ".",
                "Bearer " + header + "." + TestToken.base64("{\"exp\":1e400,\"iat\":-1e400}") + ".",
                "Bearer " + header + "." + TestToken.base64("{\"sub\":" + "[".repeat(2000)) + ".",
                "Bearer " + header + "." + TestToken.base64("{\"requesting_system\":\"|\",\"requesting_user\":\"|\"}")
                        + ".");
    }

    @ParameterizedTest
    @MethodSource("strangeTokens")
    void refusesAStrangeToken(String authorization) throws Exception {
        HttpResponse<String> answer = Call.search(simulator.baseUrl(), "Flag", "9990001014")
                .with("Authorization", authorization)
                .send(client);

        assertThat(Outcome.of(answer))
                .extracting(Outcome::status, Outcome::issueCode, Outcome::spineCode)
                .containsExactly(400, "structure", "MISSING_OR_INVALID_HEADER");
    }

    static Stream<String> strangeBodies() {
        return Stream.of(
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"resourceType\":\"Nonsense\"}",
                "{\"resourceType\":\"Flag\",\"status\":{\"a\":[]}}",
                "{\"resourceType\":\"Flag\",\"extension\":" + "[{\"extension\":".repeat(3000),
                "{\"resourceType\":\"Flag\",\"contained\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}",
                "{\"resourceType\":\"Flag\",\"subject\":{\"reference\":\"" + "x".repeat(100_000) + "\"}}",
                "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Flag\"}}]}",
                "\u0000",
                "   ");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("strangeBodies")
    void refusesAStrangeBody(String body) throws Exception {
        for (String part : List.of("Flag", "List", "Consent")) {
            HttpResponse<String> answer =
                    Call.create(simulator.baseUrl(), part, body).send(client);

            assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
            assertThat(last().failures()).isNotEmpty();
        }
        assertThat(Call.removal(simulator.baseUrl(), body).send(client).statusCode())
                .isIn(400, 422);
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><Flag xmlns=\"http://hl7.org/fhir\"><id value=\"&b;\"/></Flag>",
                "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
                        + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">]>"
                        + "<Flag xmlns=\"http://hl7.org/fhir\"><status value=\"&f;&f;&f;&f;\"/></Flag>",
                "<Flag",
                "<Flag/>",
                "<Flag xmlns=\"http://example.org/\"/>",
                "text"
            })
    void refusesAStrangeXmlBodyAndResolvesNothing(String body) throws Exception {
        HttpResponse<String> answer =
                Call.create(simulator.baseUrl(), "Flag", body).xml().send(client);

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        assertThat(answer.body()).doesNotContain("bbbbbbbbbbbbbbbbbbbb");
    }

    @Test
    void refusesABodyThatIsNoText() throws Exception {
        Call call = Call.create(simulator.baseUrl(), "Flag", "{}");
        var request = java.net.http.HttpRequest.newBuilder(call.request(), (name, value) -> true)
                .POST(BodyPublishers.ofByteArray(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, (byte) 0xc0}))
                .build();

        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesABodyThatIsTooLong() throws Exception {
        String body = "{\"resourceType\":\"Flag\",\"id\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}";

        Outcome outcome =
                Outcome.of(Call.create(simulator.baseUrl(), "Flag", body).send(client));

        assertThat(last().failures()).extracting(Verdict::rule).contains("body.length");
        assertThat(outcome.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "PURGE"})
    void refusesAVerbThatIsNotOffered(String verb) throws Exception {
        Call call = Call.search(simulator.baseUrl(), "Consent", "9990001014");

        HttpResponse<String> answer = client.send(call.request(verb), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(last().failures()).extracting(Verdict::rule).startsWith("path.method");
    }

    @Test
    void servesTheNextRequestAsIfNothingHadHappened() throws Exception {
        Call call = Call.search(simulator.baseUrl(), "Consent", "9990001014")
                .with("TraceID", UUID.randomUUID().toString());

        assertThat(call.send(client).statusCode()).isEqualTo(200);
        assertThat(last().failures()).isEmpty();
        assertThat(URI.create(last().uri()).getPath()).isEqualTo("/STU3/Consent");
        assertThat(last().claims()).isNotEqualTo(Map.of());
    }
}
