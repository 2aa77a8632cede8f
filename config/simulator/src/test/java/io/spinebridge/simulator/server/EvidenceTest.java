package io.spinebridge.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.pki.ClientIdentity;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence: for tests, as JSON, and as a page. */
@Simulated
class EvidenceTest {

    private final SpineSimulator simulator;
    private final HttpClient client = Clients.shared();

    EvidenceTest(SpineSimulator simulator) {
        this.simulator = simulator;
    }

    private Call search() {
        return Call.search(simulator.baseUrl(), "Consent", SeedPatients.FULL_RECORD);
    }

    private HttpResponse<String> control(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(simulator.controlUrl() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void keepsAVerdictOfEveryRuleForEachRequest() throws Exception {
        Call good = search();
        good.send(client);
        search().without("Accept").send(client);
        client.send(search().requestWithoutToken(), HttpResponse.BodyHandlers.ofString());

        assertThat(simulator.ruleIds()).hasSizeGreaterThan(50).doesNotHaveDuplicates();
        assertThat(simulator.evidence())
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.verdicts())
                        .extracting(Verdict::rule)
                        .containsExactlyElementsOf(simulator.ruleIds()));
        assertThat(simulator.evidence().get(0).passed()).isTrue();
        assertThat(simulator.evidence().get(1).failures())
                .extracting(Verdict::rule)
                .containsExactly("header.accept");
        assertThat(simulator.evidence().get(2).failures())
                .extracting(Verdict::rule)
                .contains("token.present");
        assertThat(simulator.evidence().get(0).header("TraceID")).isEqualTo(good.traceId());
    }

    @Test
    void isThereAsJson() throws Exception {
        search().send(client);

        HttpResponse<String> answer = control("GET", "/evidence");

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        JsonNode entry = new ObjectMapper().readTree(answer.body()).get(0);
        assertThat(entry.get("passed").asBoolean()).isTrue();
        assertThat(entry.get("status").asInt()).isEqualTo(200);
        assertThat(entry.get("time").asText()).startsWith("20");
        assertThat(entry.get("claims").get("reason_for_request").asText()).isEqualTo("directcare");
        assertThat(entry.get("verdicts")).hasSize(simulator.ruleIds().size());
        assertThat(entry.get("answerBody").asText()).contains("searchset");
    }

    @Test
    void isThereEntryByEntry() throws Exception {
        search().send(client);
        long number = simulator.evidence().get(0).number();

        assertThat(new ObjectMapper()
                        .readTree(control("GET", "/evidence/" + number).body())
                        .get("number")
                        .asLong())
                .isEqualTo(number);
        assertThat(control("GET", "/evidence/" + (number + 1)).statusCode()).isEqualTo(404);
        assertThat(control("GET", "/evidence/x").statusCode()).isEqualTo(404);
    }

    @Test
    void isForgottenOnDemand() throws Exception {
        search().send(client);

        assertThat(control("DELETE", "/evidence").statusCode()).isEqualTo(204);

        assertThat(simulator.evidence()).isEmpty();
        assertThat(control("GET", "/evidence").body().replaceAll("\\s", "")).isEqualTo("[]");
    }

    @Test
    void isThereAsAPage() throws Exception {
        search().send(client);
        search().without("ToASID").send(client);

        for (HttpResponse<String> page : java.util.List.of(
                control("GET", "/"),
                control("GET", "/evidence.html"),
                control("GET", "/evidence", "Accept", "text/html,*/*"))) {
            assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'");
            assertThat(page.body()).contains("toASID HTTP Header is missing").contains("header.toasid");
        }
    }

    @Test
    void escapesWhateverAHostileClientSends() throws Exception {
        String script = "<script>alert('x')</script>";
        Call call = search().with("X-Hostile", script)
                .with("InteractionID", script)
                .with("FromASID", "\"><img src=x onerror=alert(1)>");
        call.token.claims.put("iss", script);
        call.send(client);
        Call.create(simulator.baseUrl(), "Consent", script).send(client);
        raw("GET /STU3/Consent?patient=" + script + "&a=\"%zz HTTP/1.1\r\nHost: localhost:"
                + simulator.baseUrl().getPort() + "\r\nConnection: close\r\n\r\n");

        HttpResponse<String> page = control("GET", "/evidence.html");

        assertThat(simulator.evidence()).hasSize(3);
        assertThat(page.body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script")
                .doesNotContain("<img");
    }

    private String raw(String request) throws IOException {
        try (SSLSocket socket =
                Clients.socket(ClientIdentity.VALID, simulator.baseUrl().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1.evil.example"})
    void isNotForWebPagesThatHadTheirNameResolvedToThisMachine(String host) throws Exception {
        assertThat(rawControl("GET /evidence HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
    }

    @Test
    void isNotForWebPagesOfOtherOrigins() throws Exception {
        simulator.faults().clear();

        assertThat(control("DELETE", "/faults", "Origin", "http://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(control("DELETE", "/faults", "Origin", simulator.controlUrl().toString())
                        .statusCode())
                .isEqualTo(204);
    }

    private String rawControl(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", simulator.controlUrl().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void saysWhatThereIsWhenAskedForSomethingElse() throws Exception {
        HttpResponse<String> answer = control("GET", "/elsewhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/evidence").contains("/faults");
    }
}
