package io.spinebridge.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.junit.Simulated;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the token is broken on purpose, with the texts of Spine Core's page on tokens written out again here. */
@Simulated
class TokenRulesTest {

    private static final String HEADER = "There is a required header missing or invalid";
    private static final String SYSTEM = "https://fhir.nhs.uk/Id/accredited-system|";
    private static final String ORGANISATION = "https://fhir.nhs.uk/Id/ods-organization-code|";
    private static final String USER = "https://fhir.nhs.uk/Id/sds-role-profile-id|";

    private final SpineSimulator simulator;
    private final HttpClient client = Clients.shared();

    TokenRulesTest(SpineSimulator simulator) {
        this.simulator = simulator;
    }

    private Call call() {
        return Call.search(simulator.baseUrl(), "Consent", SeedPatients.FULL_RECORD);
    }

    private Evidence evidence(Call call) {
        return simulator.evidence().stream()
                .filter(e -> e.header("traceid").equals(call.traceId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void passesAGoodTokenByEveryRule() throws Exception {
        Call call = call();

        assertThat(call.send(client).statusCode()).isEqualTo(200);

        assertThat(evidence(call).verdicts())
                .filteredOn(verdict -> verdict.rule().startsWith("token."))
                .hasSizeGreaterThan(20)
                .allMatch(verdict -> verdict.outcome() == Verdict.Outcome.PASSED);
        assertThat(evidence(call).claims())
                .containsEntry("requesting_user", TestToken.NURSE)
                .containsEntry("scope", "user/Consent.read")
                .hasSize(10);
    }

    static Stream<Arguments> spoiltClaims() {
        return Stream.of(
                spoilt(
                        "token.subject",
                        c -> c.put("sub", USER + "1"),
                        "requesting_user (" + TestToken.NURSE + ") and sub (" + USER
                                + "1) claim\u2019s values must match"),
                spoilt(
                        "token.user",
                        c -> c.putAll(Map.of("sub", "nurse", "requesting_user", "nurse")),
                        "requesting_user (nurse) must be of the form [https://fhir.nhs.uk/Id/sds-role-profile-id|[SDSRoleProfileID]]"),
                spoilt(
                        "token.user",
                        c -> c.putAll(Map.of("sub", USER + "N1", "requesting_user", USER + "N1")),
                        "requesting_user (" + USER
                                + "N1) must be of the form [https://fhir.nhs.uk/Id/sds-role-profile-id|[SDSRoleProfileID]]"),
                spoilt(
                        "token.system",
                        c -> c.put("requesting_system", "https://fhir.nhs.uk/Id/accredited-system/200000000205"),
                        "requesting_system (https://fhir.nhs.uk/Id/accredited-system/200000000205) must be of the form"
                                + " [https://fhir.nhs.uk/Id/accredited-system/[ASID]]"),
                spoilt(
                        "token.system",
                        c -> c.put("requesting_system", SYSTEM + "2000"),
                        "requesting_system (" + SYSTEM
                                + "2000) must be of the form [https://fhir.nhs.uk/Id/accredited-system/[ASID]]"),
                spoilt(
                        "token.system.known",
                        c -> c.put("requesting_system", SYSTEM + "111111111111"),
                        "The ASID defined in the requesting_system (111111111111) is unknown"),
                spoilt(
                        "token.system.sender",
                        c -> c.put("requesting_system", SYSTEM + "654321123456"),
                        "The ASID defined in the requesting_system (654321123456) does not match the FromASID in the request"),
                spoilt(
                        "token.organisation",
                        c -> c.put("requesting_organization", "RXA"),
                        "requesting_organisation (RXA) must be of the"
                                + " form [https://fhir.nhs.uk/Id/ods-organization-code/[ODSCode]"),
                spoilt(
                        "token.organisation.known",
                        c -> c.put("requesting_organization", ORGANISATION + "ZZZ"),
                        "The ODS code defined in the requesting_organisation(ZZZ) is unknown"),
                spoilt(
                        "token.organisation.system",
                        c -> c.put("requesting_organization", ORGANISATION + "RR8"),
                        "requesting_system ASID (200000000205) is not associated with the requesting_organisation ODS code (RR8)"),
                spoilt(
                        "token.reason",
                        c -> c.put("reason_for_request", "secondaryuses"),
                        "reason_for_request (secondaryuses) must be \u2018directcare\u2019"),
                spoilt(
                        "token.scope",
                        c -> c.put("scope", "user/Flag.read"),
                        "Required scopes not found in token (user/Flag.read)"),
                spoilt(
                        "token.scope",
                        c -> c.put("scope", "user/consent.read"),
                        "Required scopes not found in token (user/consent.read)"),
                spoilt(
                        "token.audience",
                        c -> c.put("aud", "https://clinicals.spineservices.nhs.uk/STU3/Flag"),
                        "The aud claim must be the URL of the endpoint"),
                spoilt(
                        "token.life",
                        c -> c.put("exp", (long) c.get("iat") + 301),
                        "The exp claim must be 300 seconds after the iat claim"),
                spoilt(
                        "token.current",
                        c -> {
                            c.put("iat", (long) c.get("iat") - 400);
                            c.put("exp", (long) c.get("exp") - 400);
                        },
                        "The JWT associated with the Authorisation header has expired or is not valid yet"),
                spoilt(
                        "token.current",
                        c -> {
                            c.put("iat", (long) c.get("iat") + 100);
                            c.put("exp", (long) c.get("exp") + 100);
                        },
                        "The JWT associated with the Authorisation header has expired or is not valid yet"));
    }

    private static Arguments spoilt(String rule, Consumer<Map<String, Object>> spoiling, String diagnostics) {
        return arguments(rule, spoiling, diagnostics);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("spoiltClaims")
    void refusesASpoiltClaimInTheSpinesOwnWords(String rule, Consumer<Map<String, Object>> spoiling, String diagnostics)
            throws Exception {
        Call call = call();
        spoiling.accept(call.token.claims);

        HttpResponse<String> answer = call.send(client);

        assertThat(Outcome.of(answer))
                .isEqualTo(new Outcome(400, "structure", "MISSING_OR_INVALID_HEADER", HEADER, diagnostics));
        assertThat(evidence(call).failures().get(0).rule()).isEqualTo(rule);
        assertThat(evidence(call).failures().get(0).reason()).isEqualTo(diagnostics);
    }

    static Set<String> mandatoryClaims() {
        return new TestToken("", "").claims.keySet();
    }

    @ParameterizedTest
    @MethodSource("mandatoryClaims")
    void refusesATokenWithoutAMandatoryClaimWithAnEmptyOneOrWithOneOfAnotherType(String claim) throws Exception {
        String diagnostics =
                "The mandatory claim " + claim + " from the JWT associated with the Authorisation header is missing";
        Outcome documented = new Outcome(400, "structure", "MISSING_OR_INVALID_HEADER", HEADER, diagnostics);
        for (Consumer<Map<String, Object>> spoiling : java.util.List.<Consumer<Map<String, Object>>>of(
                c -> c.remove(claim),
                c -> c.put(claim, ""),
                c -> c.put(claim, null),
                c -> c.put(claim, Map.of("a", "b")),
                c -> c.put(claim, claim.equals("exp") || claim.equals("iat") ? "1700000000" : (Object) 17))) {
            Call call = call();
            spoiling.accept(call.token.claims);

            assertThat(Outcome.of(call.send(client))).isEqualTo(documented);
            assertThat(evidence(call).failures().get(0).rule()).isEqualTo("token.claim." + claim);
        }
    }

    static Stream<Arguments> spoiltTokens() {
        String good = new TestToken("https://a.example/STU3/Consent", "user/Consent.read").authorization();
        String sections = "The JWT associated with the Authorisation header must have the 3 sections";
        String[] parts = good.split("\\.", -1);
        return Stream.of(
                arguments("token.form", good.substring(0, good.length() - 1), sections),
                arguments("token.form", good + "c2lnbmF0dXJl", sections),
                arguments("token.form", good + ".", sections),
                arguments("token.form", good.substring("Bearer ".length()), sections),
                arguments("token.form", good.replace("Bearer", "Basic"), sections),
                arguments("token.form", parts[0] + "." + parts[1] + "==.", sections),
                arguments("token.form", parts[0] + "..", sections),
                arguments(
                        "token.json",
                        parts[0] + "." + TestToken.base64("not json") + ".",
                        "The Authorisation header must be supplied as a valid JWT."),
                arguments(
                        "token.json",
                        parts[0] + "." + TestToken.base64("[]") + ".",
                        "The Authorisation header must be supplied as a valid JWT."),
                arguments(
                        "token.header",
                        "Bearer " + TestToken.base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + parts[1] + ".",
                        "The header of the JWT associated with the Authorisation header is invalid"),
                arguments(
                        "token.header",
                        "Bearer " + TestToken.base64("{\"alg\":\"none\"}") + "." + parts[1] + ".",
                        "The header of the JWT associated with the Authorisation header is invalid"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiltTokens")
    void refusesATokenOfAnotherForm(String rule, String authorization, String diagnostics) throws Exception {
        Call call = call().with("Authorization", authorization);

        assertThat(Outcome.of(call.send(client)))
                .isEqualTo(new Outcome(400, "structure", "MISSING_OR_INVALID_HEADER", HEADER, diagnostics));
        assertThat(evidence(call).failures().get(0).rule()).isEqualTo(rule);
    }

    @Test
    void refusesARequestWithoutAToken() throws Exception {
        Call call = call();

        HttpResponse<String> answer = client.send(call.requestWithoutToken(), HttpResponse.BodyHandlers.ofString());

        assertThat(Outcome.of(answer))
                .isEqualTo(new Outcome(
                        400,
                        "structure",
                        "MISSING_OR_INVALID_HEADER",
                        HEADER,
                        "The Authorisation header must be supplied"));
        assertThat(evidence(call).verdicts())
                .filteredOn(verdict -> verdict.rule().startsWith("token.claim."))
                .hasSize(10)
                .allMatch(verdict -> verdict.outcome() == Verdict.Outcome.NOT_REACHED);
    }

    @Test
    void acceptsAScopeAmongOthers() throws Exception {
        Call call = call();
        call.token.claims.put("scope", "user/Flag.read user/Consent.read");

        assertThat(call.send(client).statusCode()).isEqualTo(200);
    }

    @Test
    void toleratesAClockThatIsLittleOff() throws Exception {
        Call call = call();
        call.token.claims.put("iat", (long) call.token.claims.get("iat") + 20);
        call.token.claims.put("exp", (long) call.token.claims.get("exp") + 20);

        assertThat(call.send(client).statusCode()).isEqualTo(200);
    }

    @Test
    void decidesByTheEarlierOfTwoFaultsAndShowsBoth() throws Exception {
        Call call = call();
        call.token.claims.put("reason_for_request", "secondaryuses");
        call.token.claims.remove("iss");

        assertThat(Outcome.of(call.send(client)).diagnostics()).contains("mandatory claim iss");

        assertThat(evidence(call).failures())
                .extracting(Verdict::rule)
                .containsExactly("token.claim.iss", "token.reason");
    }
}
