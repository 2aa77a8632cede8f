package io.spinebridge.simulator.pointers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.server.Outcome;
import io.spinebridge.simulator.server.SpineSimulator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The locator's token, claim by claim, in its three modes. */
@Simulated
class TokenTest {

    private static final String SYSTEM = "https://fhir.nhs.uk/Id/accredited-system|";
    private static final String ORGANISATION = "https://fhir.nhs.uk/Id/ods-organization-code|";
    private static final String USER = "https://fhir.nhs.uk/Id/sds-role-profile-id|";
    private static final String NURSE = USER + "555254240100";
    private static final String CITIZEN = "https://fhir.nhs.net/Id/nhs-number|9990002002";

    private final Locator locator;

    TokenTest(SpineSimulator simulator) {
        this.locator = new Locator(simulator);
    }

    private LocatorCall search() {
        return locator.search(SeedPointers.SEVERAL);
    }

    private LocatorCall delete() {
        return locator.delete(SeedPointers.OWNED);
    }

    private void isRefused(LocatorCall call, String rule, String diagnostics) {
        assertThat(call.outcome())
                .isEqualTo(new Outcome(
                        400,
                        "structure",
                        "MISSING_OR_INVALID_HEADER",
                        "There is a required header missing or invalid",
                        diagnostics));
        assertThat(locator.lastEvidence().failures())
                .extracting(Verdict::rule)
                .first()
                .isEqualTo(rule);
    }

    @Test
    void refusesARequestWithoutToken() throws Exception {
        assertThat(Outcome.of(search().sendWithoutToken()).diagnostics())
                .isEqualTo("The Authorisation header must be supplied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer x", "Bearer a.b", "Bearer a.b.c", "Bearer a.b.c.", "Basic a.b.", "a.b.", "Bearer .b."})
    void refusesWhatDoesNotHaveThreeSectionsWithAnEmptyThird(String authorization) {
        isRefused(
                search().with("Authorization", authorization),
                "nrl.token.form",
                "The JWT associated with the Authorisation header must have the 3 sections");
    }

    @Test
    void refusesATokenWithoutTheTrailingDotASignatureOrPadding() {
        String good = search().token.authorization();
        String[] sections = good.split("\\.");
        String padded = Base64.getUrlEncoder()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"  }".getBytes(StandardCharsets.UTF_8));
        assertThat(padded).endsWith("=");
        for (String spoilt : new String[] {
            good.substring(0, good.length() - 1), good + "c2lnbmVk", "Bearer " + padded + "." + sections[1] + "."
        }) {
            isRefused(
                    search().with("Authorization", spoilt),
                    "nrl.token.form",
                    "The JWT associated with the Authorisation header must have the 3 sections");
        }
    }

    @Test
    void refusesATokenThatCannotBeRead() {
        String header = search().token.authorization().split("\\.")[0];
        isRefused(
                search().with("Authorization", header + ".."),
                "nrl.token.body",
                "The JWT associated with the Authorisation header must have a body of claims.");
        isRefused(
                search().with("Authorization", header + ".bm90IGpzb24."),
                "nrl.token.json",
                "The Authorisation header must be supplied as a valid JWT.");
        LocatorCall signed = search();
        signed.token.header.put("alg", "RS256");
        isRefused(
                signed,
                "nrl.token.header",
                "The header of the JWT associated with the Authorisation header is invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iss",
                "aud",
                "iat",
                "exp",
                "sub",
                "requesting_user",
                "requesting_system",
                "reason_for_request",
                "scope",
                "requesting_organization"
            })
    void refusesATokenWithoutAMandatoryClaim(String claim) {
        String diagnostics =
                "The mandatory claim " + claim + " from the JWT associated with the Authorisation header is missing";
        isRefused(search().token(claims -> claims.remove(claim)), "nrl.token.claim." + claim, diagnostics);
        isRefused(search().token(claims -> claims.put(claim, " ")), "nrl.token.claim." + claim, diagnostics);
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                claim(
                        "nrl.token.subject.user",
                        c -> c.put("sub", USER + "1"),
                        "requesting_user (" + NURSE + ") and sub (" + USER + "1) claim's values must match"),
                claim(
                        "nrl.token.user",
                        c -> both(c, "sub", "requesting_user", "https://local|7"),
                        "requesting_user (https://local|7) must be of the form [https://fhir.nhs.uk/Id/sds-role-profile-id|[SDSRoleProfileID]]"),
                claim(
                        "nrl.token.patient",
                        c -> c.put("requesting_patient", CITIZEN),
                        "requesting_patient (" + CITIZEN + ") is not allowed"),
                claim(
                        "nrl.token.system",
                        c -> c.put("requesting_system", SYSTEM.replace('|', '/') + "200000000205"),
                        "requesting_system (https://fhir.nhs.uk/Id/accredited-system/200000000205) must be of the form "
                                + "[https://fhir.nhs.uk/Id/accredited-system|[ASID]]"),
                claim(
                        "nrl.token.system.known",
                        c -> c.put("requesting_system", SYSTEM + "999999999999"),
                        "The ASID defined in the requesting_system (999999999999) is unknown"),
                claim(
                        "nrl.token.reason",
                        c -> c.put("reason_for_request", "secondaryuses"),
                        "reason_for_request (secondaryuses) must be 'directcare'"),
                claim(
                        "nrl.token.scope",
                        c -> c.put("scope", "patient/Documentreference.read"),
                        "scope (patient/Documentreference.read) must match patient/DocumentReference.read"),
                claim(
                        "nrl.token.scope",
                        c -> c.put("scope", "patient/DocumentReference.read patient/DocumentReference.write"),
                        "scope (patient/DocumentReference.read patient/DocumentReference.write) must match patient/DocumentReference.read"),
                claim(
                        "nrl.token.organisation",
                        c -> c.put("requesting_organization", "RXA"),
                        "requesting_organization (RXA) must be of the form [https://fhir.nhs.uk/Id/ods-organization-code|[ODSCode]"),
                claim(
                        "nrl.token.organisation.known",
                        c -> c.put("requesting_organization", ORGANISATION + "ZZZ"),
                        "The ODS code defined in the requesting_organization (ZZZ) is unknown"),
                claim(
                        "nrl.token.organisation.system",
                        c -> c.put("requesting_organization", ORGANISATION + "RR8"),
                        "requesting_system ASID (200000000205) is not associated with the requesting_organization ODS code (RR8)"),
                claim(
                        "nrl.token.audience",
                        c -> c.put("aud", "https://clinicals.spineservices.nhs.uk"),
                        "The aud claim must be the URL of the service"),
                claim(
                        "nrl.token.system.sender",
                        c -> c.put("requesting_system", SYSTEM + "200000000117"),
                        "The ASID defined in the requesting_system (200000000117) does not match the fromASID in the request"));
    }

    private static Arguments claim(String rule, Consumer<Map<String, Object>> change, String diagnostics) {
        return arguments(rule, change, diagnostics);
    }

    private static void both(Map<String, Object> claims, String first, String second, String value) {
        claims.put(first, value);
        claims.put(second, value);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("spoilt")
    void refusesASpoiltClaim(String rule, Consumer<Map<String, Object>> change, String diagnostics) {
        isRefused(search().token(change), rule, diagnostics);
    }

    @Test
    void asksForTheScopeOfTheInteraction() {
        isRefused(
                delete().token(c -> c.put("scope", "patient/DocumentReference.read")),
                "nrl.token.scope",
                "scope (patient/DocumentReference.read) must match patient/DocumentReference.write");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 299, nrl.token.life",
        "0, 301, nrl.token.life",
        "-400, 300, nrl.token.current",
        "60, 300, nrl.token.current"
    })
    void refusesATokenOfAnotherLifeOrTime(long start, long life, String rule) {
        LocatorCall call = search();
        long iat = (long) call.token.claims.get("iat") + start;
        call.token.claims.put("iat", iat);
        call.token.claims.put("exp", iat + life);

        isRefused(
                call,
                rule,
                rule.endsWith("life")
                        ? "exp " + (iat + life) + " must be 5 minutes greater than iat " + iat
                        : "iat " + iat + " must be in the past or now and exp " + (iat + life)
                                + " must be in the future or now");
    }

    @Test
    void takesAProvidersSystemThatCallsUnattended() {
        assertThat(delete().unattended().send().statusCode()).isEqualTo(200);
        assertThat(locator.lastEvidence().passed()).isTrue();
    }

    @Test
    void refusesAnUnattendedSystemWhoseSubjectIsAnother() {
        isRefused(
                delete().unattended().token(c -> c.put("sub", SYSTEM + "200000000117")),
                "nrl.token.subject.system",
                "requesting_system (" + SYSTEM + "200000000205) and sub (" + SYSTEM
                        + "200000000117) claim's values must match");
    }

    @Test
    void refusesAConsumersSystemThatCallsUnattended() {
        isRefused(
                search().unattended(),
                "nrl.token.claim.requesting_user",
                "The mandatory claim requesting_user from the JWT associated with the Authorisation header is missing");
    }

    private static LocatorCall citizen(LocatorCall call) {
        return call.token(claims -> {
            claims.remove("requesting_user");
            claims.put("sub", CITIZEN);
            claims.put("requesting_patient", CITIZEN);
            claims.put("reason_for_request", "patientaccess");
        });
    }

    @Test
    void refusesACitizenUnlessToldOtherwise() {
        isRefused(
                citizen(search()),
                "nrl.token.claim.requesting_user",
                "The mandatory claim requesting_user from the JWT associated with the Authorisation header is missing");

        locator.simulator.pointers().use(PointersOptions.defaults().withCitizenMode(true));

        assertThat(citizen(search()).send().statusCode()).isEqualTo(200);
        assertThat(citizen(search())
                        .token(c -> c.put("act", Map.of("sub", CITIZEN)))
                        .send()
                        .statusCode())
                .isEqualTo(200);
        isRefused(
                citizen(search()).token(c -> c.put("reason_for_request", "directcare")),
                "nrl.token.reason",
                "reason_for_request (directcare) must be 'patientaccess'");
        isRefused(
                citizen(search()).token(c -> c.put("sub", "someone")),
                "nrl.token.patient",
                "requesting_patient (" + CITIZEN + ") is not allowed");
        isRefused(
                citizen(search())
                        .token(c ->
                                both(c, "sub", "requesting_patient", "https://fhir.nhs.net/Id/nhs-number|6101231234")),
                "nrl.token.patient",
                "requesting_patient (https://fhir.nhs.net/Id/nhs-number|6101231234) is not allowed");
        assertThat(citizen(delete()).send().statusCode()).isEqualTo(400);
    }
}
