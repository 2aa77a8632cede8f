package io.spinebridge.simulator.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spinebridge.simulator.directory.Interactions;
import io.spinebridge.simulator.directory.SeedRegistry;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.retrieval.RawHttp;
import io.spinebridge.simulator.retrieval.Scene;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.simulator.server.TestToken;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a provider looks at, each broken once by a proxy that does not do its work. */
@Simulated
class ProviderRulesTest {

    private final Scene scene;

    ProviderRulesTest(SpineSimulator simulator) {
        this.scene = new Scene(simulator);
    }

    /** A request as the proxy would send it. */
    static final class Forwarding {
        final Map<String, String> headers = new LinkedHashMap<>();
        final TestToken token = new TestToken("https://" + SeedRegistry.RR8_HOST, "patient/*.read");
        ClientIdentity identity = ClientIdentity.SECURE_PROXY;
        String method = "GET";
        String path = "/RR8/records/plan.pdf";

        Forwarding() {
            headers.put("Host", SeedRegistry.RR8_HOST);
            headers.put("Forwarded", "for=127.0.0.1");
            headers.put("Ssp-From", SeedRegistry.CONSUMER);
            headers.put("Ssp-To", SeedRegistry.RR8);
            headers.put("Ssp-TraceID", UUID.randomUUID().toString());
            headers.put("Ssp-InteractionID", Interactions.RETRIEVAL);
        }

        RawHttp.Answer send(Scene scene) throws IOException {
            headers.putIfAbsent("Authorization", token.authorization());
            StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nConnection: close\r\n");
            headers.forEach((name, value) ->
                    request.append(name).append(": ").append(value).append("\r\n"));
            return RawHttp.overTls(
                    identity, scene.retrieval.provider().address().getPort(), request + "\r\n");
        }
    }

    record Broken(String rule, int status, Consumer<Forwarding> spoil) {
        @Override
        public String toString() {
            return rule;
        }
    }

    private static Broken claim(String rule, String claim, Object value) {
        return new Broken("provider.token." + rule, 400, f -> f.token.claims.put(claim, value));
    }

    static Stream<Broken> broken() {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                new Broken("provider.certificate", 403, f -> f.identity = ClientIdentity.VALID),
                new Broken("provider.forwarded", 400, f -> f.headers.remove("Forwarded")),
                new Broken("provider.headers", 400, f -> f.headers.remove("Ssp-TraceID")),
                new Broken("provider.interaction", 400, f -> f.headers.put("Ssp-InteractionID", Interactions.CONTENT)),
                new Broken("provider.traceid", 400, f -> f.headers.put("Ssp-TraceID", "1")),
                new Broken("provider.asids", 400, f -> f.headers.put("Ssp-From", "1")),
                new Broken("provider.to", 400, f -> f.headers.put("Ssp-To", SeedRegistry.RGD)),
                new Broken("provider.token.scheme", 400, f -> f.headers.put("Authorization", "Basic x")),
                new Broken("provider.token.form", 400, f -> f.headers.put("Authorization", "Bearer x")),
                new Broken("provider.token.claims", 400, f -> f.token.claims.remove("iss")),
                new Broken("provider.token.issued", 400, f -> {
                    f.token.claims.put("iat", now + 100);
                    f.token.claims.put("exp", now + 200);
                }),
                claim("expiry", "exp", now + 1000),
                claim("order", "exp", now - 1000),
                claim("subject", "sub", "another"),
                claim("reason", "reason_for_request", "secondaryuses"),
                claim("scope", "scope", "patient/*.write"),
                claim("system", "requesting_system", "1"),
                claim("organisation", "requesting_organization", "RXA"),
                new Broken("provider.port", 400, f -> f.headers.put("Host", SeedRegistry.RR8_HOST + ":443")),
                new Broken("provider.method", 501, f -> f.method = "DELETE"),
                new Broken("provider.record", 404, f -> f.path = "/RR8/records/nothing.pdf"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void refusesWhatBreaksARule(Broken broken) throws Exception {
        Forwarding forwarding = new Forwarding();
        broken.spoil().accept(forwarding);

        RawHttp.Answer answer = forwarding.send(scene);

        assertThat(answer.status()).isEqualTo(broken.status());
        assertThat(answer.headers()).containsKey("content-type");
        assertThat(answer.body())
                .contains(
                        broken.status() == 400
                                ? "\"validationId\":\"" + broken.rule().replace("provider.", "")
                                : broken.status() == 403 ? "Unauthorized client certificate" : "OperationOutcome");
        assertThat(scene.latest("provider record").failures())
                .first()
                .extracting(Verdict::rule)
                .isEqualTo(broken.rule());
    }

    @Test
    void breaksEveryRule() {
        List<String> rules = scene.retrieval.provider().ruleIds().stream()
                .filter(id -> id.startsWith("provider."))
                .toList();
        assertThat(broken().map(Broken::rule).distinct().toList()).containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void givesARecordToTheProxy() throws Exception {
        RawHttp.Answer answer = new Forwarding().send(scene);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("%PDF");
        assertThat(scene.latest("provider record"))
                .satisfies(entry -> assertThat(entry.passed()).isTrue())
                .extracting(Evidence::uri)
                .isEqualTo(SeedRecords.PDF);
    }

    @ParameterizedTest
    @EnumSource(
            value = ClientIdentity.class,
            names = {"REVOKED", "EXPIRED", "FOREIGN"})
    void doesNotEvenListenToOthers(ClientIdentity identity) {
        Forwarding forwarding = new Forwarding();
        forwarding.identity = identity;

        assertThatThrownBy(() -> forwarding.send(scene)).isInstanceOf(IOException.class);
    }
}
