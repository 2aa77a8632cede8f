package io.spinebridge.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.junit.Lenient;
import io.spinebridge.simulator.junit.Simulated;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the real Spine is known to take although the specification says otherwise: refused by default, taken when told so. */
@Simulated
class LenientTest {

    private final SpineSimulator strict;
    private final SpineSimulator lenient;
    private final HttpClient client = Clients.shared();

    LenientTest(SpineSimulator strict, @Lenient SpineSimulator lenient) {
        this.strict = strict;
        this.lenient = lenient;
    }

    private interface Change {
        void of(Call call);
    }

    private void takenByTheLenientOneAlone(String rule, Change change) throws Exception {
        for (SpineSimulator simulator : List.of(strict, lenient)) {
            Call call = call(simulator);
            change.of(call);

            HttpResponse<String> answer = call.send(client);

            boolean isStrict = simulator == strict;
            assertThat(answer.statusCode())
                    .as(isStrict ? "strict" : "lenient")
                    .matches(status -> isStrict == (status != 200));
            assertThat(simulator.evidence().get(simulator.evidence().size() - 1).verdicts())
                    .filteredOn(verdict -> verdict.rule().equals(rule))
                    .singleElement()
                    .satisfies(verdict -> assertThat(verdict.outcome() == Verdict.Outcome.FAILED)
                            .isEqualTo(isStrict));
        }
    }

    private static Call call(SpineSimulator simulator) {
        return Call.search(simulator.baseUrl(), "Consent", SeedPatients.FULL_RECORD);
    }

    @Test
    void takesAnExpiredToken() throws Exception {
        takenByTheLenientOneAlone("token.current", call -> {
            call.token.claims.put("iat", 1_469_436_687L);
            call.token.claims.put("exp", 1_469_436_987L);
        });
    }

    @Test
    void takesATokenOfAnyLife() throws Exception {
        takenByTheLenientOneAlone(
                "token.life", call -> call.token.claims.put("exp", (long) call.token.claims.get("exp") + 60_000));
    }

    @Test
    void takesATokenWithoutTimes() throws Exception {
        takenByTheLenientOneAlone("token.claim.exp", call -> {
            call.token.claims.remove("exp");
            call.token.claims.remove("iat");
        });
    }

    @Test
    void takesPaddedBase64() throws Exception {
        takenByTheLenientOneAlone("token.form", call -> {
            // Header and claims are each 1 or 2 bytes short of a multiple of three, so that padding is called for.
            String[] sections = call.token.authorization().split("\\.", -1);
            call.with(
                    "Authorization",
                    padded(sections[0].substring("Bearer ".length())).transform("Bearer "::concat) + "."
                            + padded(sections[1]).replace('-', '+').replace('_', '/') + ".");
        });
    }

    private static String padded(String base64) {
        return base64 + "=".repeat((4 - base64.length() % 4) % 4);
    }

    @Test
    void takesAnyAudienceOfThisSpine() throws Exception {
        takenByTheLenientOneAlone(
                "token.audience",
                call -> call.token.claims.put(
                        "aud", ((String) call.token.claims.get("aud")).replace("/STU3/Consent", "")));
    }

    @Test
    void takesNoAudienceOfAnotherSpine() throws Exception {
        for (String audience :
                List.of("https://localhost.example/STU3/Consent", "https://localhost:1/STU3/Consent", "localhost")) {
            Call call = call(lenient);
            call.token.claims.put("aud", audience);

            assertThat(Outcome.of(call.send(client)).diagnostics())
                    .isEqualTo("The aud claim must be the URL of the endpoint");
        }
    }

    @Test
    void takesARequestWithoutTraceId() throws Exception {
        takenByTheLenientOneAlone("header.traceid", call -> call.without("TraceID"));
    }

    @Test
    void takesATraceIdForTheSecondTime() throws Exception {
        String used = UUID.randomUUID().toString();
        for (SpineSimulator simulator : List.of(strict, lenient)) {
            assertThat(call(simulator).with("TraceID", used).send(client).statusCode())
                    .isEqualTo(200);
        }
        takenByTheLenientOneAlone("header.traceid.new", call -> call.with("TraceID", used));
    }

    @Test
    void takesNoTraceIdThatIsNone() throws Exception {
        assertThat(Outcome.of(call(lenient).with("TraceID", "17").send(client)).diagnostics())
                .contains("TraceID");
    }

    @Test
    void takesARequestWithoutAccept() throws Exception {
        takenByTheLenientOneAlone("header.accept", call -> call.without("Accept"));
    }

    @Test
    void doesNotAskForPrefer() throws Exception {
        for (SpineSimulator simulator : List.of(strict, lenient)) {
            Call.create(simulator.baseUrl(), "Flag", "{}").without("Prefer").send(client);

            assertThat(simulator.evidence().get(simulator.evidence().size() - 1).verdicts())
                    .filteredOn(verdict -> verdict.rule().equals("header.prefer"))
                    .extracting(Verdict::outcome)
                    .containsExactly(simulator == strict ? Verdict.Outcome.FAILED : Verdict.Outcome.NOT_APPLICABLE);
        }
    }

    @Test
    void isAsStrictAboutEverythingElse() throws Exception {
        Call call = call(lenient);
        call.token.claims.put("requesting_organization", "https://fhir.nhs.uk/Id/ods-organization-code|ZZZ");

        assertThat(call.send(client).statusCode()).isEqualTo(400);
    }
}
