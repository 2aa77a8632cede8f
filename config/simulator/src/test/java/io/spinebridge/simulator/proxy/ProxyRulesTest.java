package io.spinebridge.simulator.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.directory.AccreditedSystem;
import io.spinebridge.simulator.directory.Interactions;
import io.spinebridge.simulator.directory.SeedRegistry;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.junit.Lenient;
import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.provider.SeedRecords;
import io.spinebridge.simulator.retrieval.Fetch;
import io.spinebridge.simulator.retrieval.Scene;
import io.spinebridge.simulator.server.SpineSimulator;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every check of the proxy, broken once. */
@Simulated
class ProxyRulesTest {

    private static final String SYSTEM = "https://fhir.nhs.uk/Id/accredited-system|";
    private static final String ORGANISATION = "https://fhir.nhs.uk/Id/ods-organization-code|";
    private static final String USED = UUID.randomUUID().toString();

    private final Scene scene;

    ProxyRulesTest(SpineSimulator simulator) {
        this.scene = new Scene(simulator);
    }

    private Fetch fetch() {
        return new Fetch(scene.retrieval.proxy().url(), SeedRecords.PDF);
    }

    /** A rule, a request that breaks it first of all, and what the proxy says. */
    record Broken(String rule, int status, String says, Function<Fetch, Fetch> spoil) {
        @Override
        public String toString() {
            return rule + " " + says;
        }
    }

    private static Broken token(String rule, String says, Function<Fetch, Fetch> spoil) {
        return new Broken("ssp.token." + rule, 400, says, spoil);
    }

    private static Broken header(String rule, String says, Function<Fetch, Fetch> spoil) {
        return new Broken("ssp." + rule, 400, says, spoil);
    }

    private static String raw(Fetch fetch, Function<String, String> spoil) {
        return spoil.apply(fetch.token.authorization());
    }

    static Stream<Broken> broken() {
        long now = Instant.now().getEpochSecond();
        List<Broken> all = new ArrayList<>();
        Stream.of(
                        "iss",
                        "sub",
                        "aud",
                        "reason_for_request",
                        "scope",
                        "requesting_system",
                        "requesting_organization",
                        "requesting_user",
                        "exp",
                        "iat")
                .forEach(claim -> all.add(token(
                        "claim." + claim,
                        "The mandatory claim " + claim + " from the JWT",
                        f -> f.claim(claim, null))));
        all.addAll(List.of(
                header("header.single", "more than once", f -> f.twice("Ssp-To", SeedRegistry.RGD)),
                token("present", "The Authorisation header must be supplied", f -> f.with("Authorization", "")),
                token("form", "3 sections", f -> f.with("Authorization", raw(f, text -> text.replaceAll("\\.$", "")))),
                token("form", "3 sections", f -> f.with("Authorization", raw(f, text -> text + "signature"))),
                token(
                        "form",
                        "3 sections",
                        f -> f.with("Authorization", raw(f, text -> text.replace("Bearer", "bearer")))),
                token("json", "valid JWT", f -> f.with("Authorization", "Bearer bm8.bm8.")),
                token("header", "header of the JWT", f -> {
                    f.token.header.put("alg", "HS256");
                    return f;
                }),
                token("life", "300 seconds", f -> f.claim("exp", now + 200)),
                token(
                        "current",
                        "has expired or is not valid yet",
                        f -> f.claim("iat", now - 400).claim("exp", now - 100)),
                token(
                        "current",
                        "has expired or is not valid yet",
                        f -> f.claim("iat", now + 100).claim("exp", now + 400)),
                token(
                        "patient",
                        "requesting_patient must not",
                        f -> f.claim("requesting_patient", "https://fhir.nhs.net/Id/nhs-number|9990001006")),
                token(
                        "subject",
                        "claim's values must match",
                        f -> f.claim("sub", "https://fhir.nhs.uk/Id/sds-role-profile-id|1")),
                token(
                        "user",
                        "SDSRoleProfileID",
                        f -> f.claim("requesting_user", "nobody").claim("sub", "nobody")),
                token(
                        "system",
                        "must be of the form [https://fhir.nhs.uk/Id/accredited-system|[ASID]]",
                        f -> f.claim("requesting_system", SYSTEM + "1")),
                token(
                        "system.known",
                        "(111111111111) is unknown",
                        f -> f.claim("requesting_system", SYSTEM + "111111111111")),
                token(
                        "system.sender",
                        "does not match the Ssp-From",
                        f -> f.claim("requesting_system", SYSTEM + SeedRegistry.UNACCREDITED_CONSUMER)),
                token("organisation", "[ODSCode]", f -> f.claim("requesting_organization", "RXA")),
                token(
                        "organisation.known",
                        "(R9Z) is unknown",
                        f -> f.claim("requesting_organization", ORGANISATION + "R9Z")),
                token(
                        "organisation.system",
                        "is not associated with",
                        f -> f.claim("requesting_organization", ORGANISATION + "RR8")),
                token("reason", "must be 'directcare'", f -> f.claim("reason_for_request", "secondaryuses")),
                token("scope", "must match patient/*.read", f -> f.claim("scope", "patient/DocumentReference.read")),
                token("audience", "The aud claim", f -> f.claim("aud", "https://clinicals.spineservices.nhs.uk"))));
        all.addAll(List.of(
                new Broken(
                        "ssp.certificate",
                        403,
                        "Authentication Failed",
                        f -> f.with("Ssp-From", SeedRegistry.OTHER_CONSUMER)
                                .claim("requesting_system", SYSTEM + SeedRegistry.OTHER_CONSUMER)
                                .claim("requesting_organization", ORGANISATION + "RR8")),
                header("from", "Ssp-From HTTP Header is missing", f -> f.without("Ssp-From")),
                header(
                        "from",
                        "12 digits",
                        f -> f.with("Ssp-From", "20000000020").claim("requesting_system", SYSTEM + "200000000205")),
                header(
                        "from.known",
                        "The Ssp-From ASID header value is not known.",
                        f -> f.with("Ssp-From", "111111111111")),
                header("to", "Ssp-To HTTP Header is missing", f -> f.without("Ssp-To")),
                header("to.known", "The Ssp-To ASID header value is not known.", f -> f.with("Ssp-To", "111111111111")),
                header("traceid", "Ssp-TraceID HTTP Header is missing", f -> f.without("Ssp-TraceID")),
                header("traceid", "must be a UUID", f -> f.with("Ssp-TraceID", "1")),
                header("traceid.new", "used before", f -> f.with("Ssp-TraceID", USED)),
                header("interaction", "Ssp-InteractionID HTTP Header is missing", f -> f.without("Ssp-InteractionID")),
                header("interaction", "is not known", f -> f.with("Ssp-InteractionID", Interactions.CONTENT)),
                new Broken(
                        "ssp.sender.interaction",
                        403,
                        "ASID_CHECK_FAILED_MESSAGESENDER_200000000306",
                        f -> f.with("Ssp-From", SeedRegistry.UNACCREDITED_CONSUMER)
                                .claim("requesting_system", SYSTEM + SeedRegistry.UNACCREDITED_CONSUMER)),
                new Broken(
                        "ssp.receiver.interaction",
                        403,
                        "PARTYKEY_INTERACTION_CHECK_FAILED_MESSAGERECEIVER_200000000451",
                        f -> f.with("Ssp-To", SeedRegistry.RVY)),
                new Broken(
                        "ssp.receiver.interaction",
                        403,
                        "PARTYKEY_INTERACTION_CHECK_FAILED_MESSAGERECEIVER_200000000441",
                        f -> f.with("Ssp-To", SeedRegistry.R1A)),
                new Broken(
                        "ssp.sharing",
                        403,
                        "FOT_CHECK_FAILED_MESSAGESENDER_200000000205_MESSAGERECEIVER_200000000461",
                        f -> f.with("Ssp-To", SeedRegistry.R0A)
                                .behind(Fetch.encode(SeedRecords.R0A_PDF))
                                .claim("aud", "https://" + SeedRegistry.R0A_HOST)),
                header("target.encoded", "must be percent-encoded", f -> f.behind(SeedRecords.PDF)),
                header("target.url", "is not a URL", f -> f.behind("nowhere")),
                header("target.url", "is not a URL", f -> f.behind(Fetch.encode(SeedRecords.PDF) + "?more=1")),
                header(
                        "target.port",
                        "explicit port",
                        f -> f.behind(Fetch.encode(SeedRecords.PDF.replace(".uk/", ".uk:443/")))
                                .claim("aud", "https://" + SeedRegistry.RR8_HOST + ":443")),
                header(
                        "target.endpoint",
                        "ENDPOINT_https://nrl-rr8.supplier.thirdparty.nhs.uk_CPAID_S9189994101_VARIES_FROM_TARGETURL_"
                                + SeedRecords.RGD_PDF,
                        f -> f.behind(Fetch.encode(SeedRecords.RGD_PDF))
                                .claim("aud", "https://" + SeedRegistry.RGD_HOST)),
                header(
                        "target.endpoint",
                        "_VARIES_FROM_TARGETURL_",
                        f -> f.with("Ssp-To", SeedRegistry.RGD)
                                .behind(Fetch.encode(SeedRecords.RGD_PDF.replace("/RGD/", "/RGDX/")))
                                .claim("aud", "https://" + SeedRegistry.RGD_HOST)),
                new Broken("ssp.method", 405, "405: Method Not Allowed", f -> f.method("DELETE", "")),
                new Broken("ssp.method", 405, "405: Method Not Allowed", f -> f.method("POST", "{}")),
                new Broken("ssp.accept", 415, "Unsupported_Media_Type", f -> f.with("Accept", "image/png"))));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void refusesWhatBreaksARule(Broken broken) throws Exception {
        fetch().with("Ssp-TraceID", USED).send(scene.client);
        scene.simulator.clearEvidence();

        HttpResponse<String> answer = broken.spoil().apply(fetch()).send(scene.client);

        assertThat(answer.statusCode()).isEqualTo(broken.status());
        assertThat(answer.body())
                .contains("\"resourceType\":\"OperationOutcome\"")
                .contains(broken.says());
        Evidence entry = scene.latest("retrieve record");
        assertThat(entry.failures()).first().extracting(Verdict::rule).isEqualTo(broken.rule());
        assertThat(scene.evidence("provider record")).isEmpty();
        boolean ofTheSpine = broken.rule().matches("ssp\\.(token.*|header.*|from.*|to|to\\..*|traceid.*|interaction)");
        assertThat(answer.body().contains("Spine-OperationOutcome-1")).isEqualTo(ofTheSpine);
        assertThat(answer.body().contains("\"structure\""))
                .isEqualTo(broken.rule().startsWith("ssp.token."));
    }

    @Test
    void breaksEveryRule() {
        // The limit has a test of its own.
        assertThat(Stream.concat(broken().map(Broken::rule), Stream.of("ssp.limit"))
                        .distinct()
                        .toList())
                .containsExactlyInAnyOrderElementsOf(scene.retrieval.proxy().ruleIds());
    }

    @Test
    void answersInXmlWhenThatIsAskedFor() throws Exception {
        HttpResponse<String> answer =
                fetch().with("Accept", "application/xml").without("Ssp-To").send(scene.client);

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/fhir+xml;charset=utf-8");
        assertThat(answer.body()).startsWith("<OperationOutcome").contains("Ssp-To HTTP Header is missing");
    }

    @Test
    void hasTheCapturedBodyForAWrongVerb() throws Exception {
        assertThat(fetch().method("DELETE", "").send(scene.client).body())
                .contains(
                        "\"severity\":\"fatal\"",
                        "\"forbidden\"",
                        "https://fhir.nhs.uk/StructureDefinition/spine-operationoutcome-1")
                .doesNotContain("diagnostics");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "*/*", "application/*", "image/png, application/pdf;q=0.5"})
    void takesWhatAConsumerAcceptsOfARecord(String accept) throws Exception {
        assertThat(fetch().with("Accept", accept).send(scene.client).statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesTheRegisteredEndpointAsAudienceToo() throws Exception {
        Fetch fetch = new Fetch(scene.retrieval.proxy().url(), SeedRecords.RGD_PDF).with("Ssp-To", SeedRegistry.RGD);

        assertThat(fetch.claim("aud", "https://" + SeedRegistry.RGD_HOST + "/RGD")
                        .send(scene.client)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesAPlainTargetWhenToldTo() throws Exception {
        scene.retrieval.proxy().use(ProxyOptions.defaults().withPlainTargets(true));

        assertThat(fetch().behind(SeedRecords.PDF).send(scene.client).statusCode())
                .isEqualTo(200);
        assertThat(fetch().behind(SeedRecords.ENCODED).send(scene.client).statusCode())
                .isEqualTo(200);
        assertThat(fetch().send(scene.client).statusCode()).isEqualTo(200);
    }

    @Test
    void takesTheLegacyInteractionWhenToldTo() throws Exception {
        Fetch first = fetch().with("Ssp-InteractionID", Interactions.LEGACY_RETRIEVAL);
        assertThat(first.send(scene.client).statusCode()).isEqualTo(400);

        scene.retrieval.proxy().use(ProxyOptions.defaults().withInteraction(ProxyInteraction.LEGACY_RETRIEVAL));

        assertThat(fetch().with("Ssp-InteractionID", Interactions.LEGACY_RETRIEVAL)
                        .send(scene.client)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void passesABodyOnForAnInteractionThatHasOne() throws Exception {
        scene.retrieval
                .proxy()
                .use(ProxyOptions.defaults()
                        .withInteractions(List.of(new ProxyInteraction(
                                Interactions.RETRIEVAL,
                                Interactions.CONTENT,
                                Set.of("POST"),
                                Set.of("application/pdf")))));

        assertThat(fetch().method("POST", "something").send(scene.client).statusCode())
                .isEqualTo(501);
        assertThat(scene.latest("provider record").header("content-length")).isEqualTo("9");
    }

    @Test
    void goesByTheDirectoryAsItIsNow() throws Exception {
        scene.retrieval
                .directory()
                .use(scene.retrieval
                        .directory()
                        .registry()
                        .with(new AccreditedSystem(
                                "111111111111",
                                "RXA",
                                Set.of(),
                                "RXA-1",
                                Set.of(Interactions.RETRIEVAL),
                                "spinebridge.hospital.nhs.uk")));
        Fetch fetch = fetch().with("Ssp-From", "111111111111").claim("requesting_system", SYSTEM + "111111111111");

        assertThat(fetch.send(scene.client).body()).contains("FOT_CHECK_FAILED_MESSAGESENDER_111111111111");

        scene.retrieval
                .proxy()
                .use(ProxyOptions.defaults().withAgreements(Set.of(new Agreement("111111111111", SeedRegistry.RR8))));
        assertThat(fetch.with("Ssp-TraceID", UUID.randomUUID().toString())
                        .send(scene.client)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void knowsEachConsumerByItsCertificate() throws Exception {
        Fetch fetch = fetch().with("Ssp-From", SeedRegistry.OTHER_CONSUMER)
                .claim("requesting_system", SYSTEM + SeedRegistry.OTHER_CONSUMER)
                .claim("requesting_organization", ORGANISATION + "RR8");

        assertThat(fetch.send(Scene.client(ClientIdentity.OTHER_SYSTEM)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void isAsLenientAsTheRealOneWhenToldTo(@Lenient SpineSimulator simulator) throws Exception {
        Scene lenient = new Scene(simulator);
        for (int i = 0; i < 2; i++) {
            Fetch fetch = new Fetch(lenient.retrieval.proxy().url(), SeedRecords.PDF)
                    .with("Ssp-TraceID", USED)
                    .claim("iat", 1)
                    .claim("exp", 10)
                    .claim("aud", "https://somewhere.else")
                    .claim("scope", "patient/*.read patient/*.write");
            // The provider does not know of leniency.
            assertThat(fetch.send(lenient.client).body())
                    .contains("validationId")
                    .contains("scope")
                    .doesNotContain("expiry");
            assertThat(lenient.latest("retrieve record").failures()).isEmpty();
        }
    }

    @Test
    void countsTheRequestsOfEachConsumer() throws Exception {
        scene.retrieval.proxy().use(ProxyOptions.defaults().withLimit(2, Duration.ofSeconds(90)));

        HttpResponse<String> first = fetch().send(scene.client);
        HttpResponse<String> second = fetch().send(scene.client);
        HttpResponse<String> third = fetch().send(scene.client);

        assertThat(first.headers().firstValue("X-Rate-Limit-Limit")).contains("2");
        assertThat(first.headers().firstValue("X-Rate-Limit-Remaining")).contains("1");
        assertThat(first.headers().firstValueAsLong("X-Rate-Limit-Reset").orElseThrow())
                .isBetween(80L, 90L);
        assertThat(first.headers().firstValue("Retry-After")).isEmpty();
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.body()).contains("429: Too Many Requests");
        assertThat(third.headers().firstValue("X-Rate-Limit-Remaining")).contains("0");
        assertThat(third.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(80L, 90L);
        assertThat(scene.latest("retrieve record").failures())
                .extracting(Verdict::rule)
                .containsExactly("ssp.limit");
        assertThat(scene.evidence("provider record")).hasSize(2);
    }
}
