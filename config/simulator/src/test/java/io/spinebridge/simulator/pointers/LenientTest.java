package io.spinebridge.simulator.pointers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.junit.Lenient;
import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.server.SpineSimulator;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the real locator takes, or its reference implementation: refused by default, taken when told so. */
@Simulated
class LenientTest {

    private static final String SUBJECT =
            "https://demographics.spineservices.nhs.uk/STU3/Patient/" + SeedPointers.SEVERAL;

    private final Locator strict;
    private final Locator lenient;

    LenientTest(SpineSimulator strict, @Lenient SpineSimulator lenient) {
        this.strict = new Locator(strict);
        this.lenient = new Locator(lenient);
    }

    private static Arguments change(String rule, UnaryOperator<LocatorCall> change) {
        return arguments(rule, change);
    }

    private static Arguments claim(String rule, String name, Object value) {
        return change(rule, call -> call.token(claims -> claims.put(name, value)));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                claim("nrl.token.life", "exp", 4_000_000_000L),
                change(
                        "nrl.token.current",
                        call -> call.token(
                                claims -> claims.putAll(Map.of("iat", 1_469_436_687L, "exp", 1_469_436_987L)))),
                claim("nrl.token.scope", "scope", "patient/DocumentReference.write patient/DocumentReference.read"),
                change(
                        "nrl.token.audience",
                        call -> call.token(claims -> claims.put("aud", claims.get("aud") + "/STU3/DocumentReference"))),
                change(
                        "nrl.header.accept",
                        call -> call.with("Accept", "application/fhir+json, application/json;q=0.9")),
                change("nrl.header.names", call -> call.without("fromASID").with("fromasid", "200000000205")),
                change(
                        "nrl.header.unused",
                        call -> call.with("InteractionID", "urn:nhs:names:services:nrl:DocumentReference.search")),
                change("nrl.query.literal", call -> call.query("&type=http://snomed.info/sct%7C736253002")),
                change(
                        "nrl.query.literal",
                        call -> call.query(
                                "&custodian.identifier=https://fhir.nhs.uk/Id/ods-organization-code%7CRR8")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void isTakenByTheLenientOneAlone(String rule, UnaryOperator<LocatorCall> change) {
        assertThat(change.apply(strict.search(SeedPointers.SEVERAL)).send().statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(strict.lastEvidence().failures()).extracting(Verdict::rule).containsExactly(rule);

        assertThat(change.apply(lenient.search(SeedPointers.SEVERAL)).found()).isNotEmpty();
        assertThat(lenient.lastEvidence().passed()).isTrue();
    }

    @Test
    void takesQueriesHoweverTheyAreWritten() {
        assertThat(lenient.query("subject=" + SUBJECT).found()).hasSize(5);
        assertThat(lenient.query(Locator.custodian("RR8").substring(1) + "&subject=" + SUBJECT)
                        .found())
                .hasSize(2);
        assertThat(lenient.query("subject=" + SUBJECT
                                + "&custodian.identifier=https://fhir.nhs.uk/Id/ods-organization-code%7CRR8")
                        .found())
                .hasSize(2);
        assertThat(lenient.query("subject=" + SUBJECT + "&type=http://snomed.info/sct%7C736253002")
                        .found())
                .hasSize(1);
    }

    @Test
    void takesTheOlderMediaTypesOfBodies() {
        Pointer pointer = Pointer.of(SeedPointers.FOR_CREATION);
        for (String type : new String[] {"application/json", "text/json", "application/fhir+json"}) {
            assertThat(strict.create(pointer).with("Content-Type", type).send().statusCode())
                    .isEqualTo(415);
            assertThat(lenient.create(pointer).with("Content-Type", type).send().statusCode())
                    .isEqualTo(201);
        }
        assertThat(lenient.create(pointer)
                        .with("Content-Type", "application/fhir+json;charset=iso-8859-1")
                        .send()
                        .statusCode())
                .isEqualTo(415);
        assertThat(lenient.create(pointer)
                        .with("Content-Type", "text/plain")
                        .send()
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void isAsStrictAboutEverythingElse() {
        assertThat(lenient.search("9990002003").outcome().spineCode()).isEqualTo("INVALID_NHS_NUMBER");
        assertThat(lenient.query("subject=" + SUBJECT + "&x=y").outcome().diagnostics())
                .isEqualTo("Invalid parameter: x");
        assertThat(lenient.search(SeedPointers.SEVERAL)
                        .with("Accept", "text/plain, text/html")
                        .send()
                        .statusCode())
                .isEqualTo(415);
        assertThat(lenient.search(SeedPointers.SEVERAL)
                        .token(claims -> claims.remove("iat"))
                        .send()
                        .statusCode())
                .isEqualTo(400);
    }
}
