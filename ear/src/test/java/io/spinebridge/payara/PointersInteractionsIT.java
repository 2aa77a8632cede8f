package io.spinebridge.payara;

import static io.spinebridge.payara.PointersExamples.CRISIS_PLAN;
import static io.spinebridge.payara.PointersExamples.OWNED;
import static io.spinebridge.payara.PointersExamples.OWNED_IDENTIFIER;
import static io.spinebridge.payara.PointersExamples.PLAN;
import static io.spinebridge.payara.PointersExamples.SEVERAL;
import static io.spinebridge.payara.PointersExamples.THEIRS;
import static io.spinebridge.payara.PointersExamples.WITHOUT_POINTERS;
import static io.spinebridge.payara.PointersExamples.WITH_POINTERS;
import static io.spinebridge.payara.PointersExamples.identifiedPlan;
import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.pointers.PointerCount;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.environment.Account;
import io.spinebridge.harness.EveryRuleKept;
import io.spinebridge.harness.HostPointers;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.server.SpineSimulator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every interaction of the National Record Locator API that is a client's and not withdrawn. */
@InPayara
@ExtendWith(EveryRuleKept.class)
class PointersInteractionsIT {

    private static final String PATIENT =
            "?subject=https%3A%2F%2Fdemographics.spineservices.nhs.uk%2FSTU3%2FPatient%2F";
    private static final String CUSTODIAN =
            "&custodian=https%3A%2F%2Fdirectory.spineservices.nhs.uk%2FSTU3%2FOrganization%2FRR8";
    private static final String TYPE = "&type.coding=http%3A%2F%2Fsnomed.info%2Fsct%7C736253002";
    private static final String IDENTIFIER =
            "&identifier=urn%3Aietf%3Arfc%3A3986%7C" + SeedPointers.OWNED_MASTER_IDENTIFIER.replace(":", "%3A");
    private static final PointerType CRISIS = PointerType.MENTAL_HEALTH_CRISIS_PLAN;
    private final SpineSimulator simulator = PayaraForTests.simulator();

    /**
     * An interaction.
     *
     * @param name for the test's report
     * @param method HTTP method
     * @param path path and query behind {@code DocumentReference}
     * @param verb which the Spine derives from both: the interaction's name
     * @param status of a success
     * @param call makes this request alone
     */
    record Interaction(String name, String method, String path, String verb, int status, Consumer<HostPointers> call) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Interaction> interactions() {
        return Stream.concat(consumers(), providers());
    }

    private static Stream<Interaction> consumers() {
        return Stream.of(
                new Interaction(
                        "read",
                        "GET",
                        "/" + SeedPointers.CRISIS_PLAN,
                        "read",
                        200,
                        spine -> spine.read(SEVERAL, CRISIS_PLAN)),
                search(
                        "search by subject",
                        "",
                        spine -> assertThat(spine.search(SEVERAL).pointers()).hasSize(5)),
                search(
                        "search by subject and type",
                        TYPE,
                        spine -> assertThat(spine.search(SEVERAL, PointerFilter.of(CRISIS))
                                        .pointers())
                                .isNotEmpty()
                                .allMatch(found -> found.knownType().orElseThrow() == CRISIS)),
                search(
                        "search by subject and custodian",
                        CUSTODIAN,
                        spine -> assertThat(spine.search(SEVERAL, PointerFilter.of(THEIRS))
                                        .pointers())
                                .isNotEmpty()
                                .allMatch(found -> found.custodian().equals(THEIRS))),
                search(
                        "search by subject, custodian and type",
                        CUSTODIAN + TYPE,
                        spine -> assertThat(spine.search(SEVERAL, new PointerFilter(THEIRS, CRISIS))
                                        .pointers())
                                .isNotEmpty()
                                .allMatch(found -> found.custodian().equals(THEIRS)
                                        && found.knownType().orElseThrow() == CRISIS)),
                search(
                        "count by a search",
                        "",
                        spine -> assertThat(spine.count(SEVERAL)).isEqualTo(new PointerCount(true, 5))),
                new Interaction(
                        "search by id",
                        "GET",
                        "?_id=" + SeedPointers.CRISIS_PLAN,
                        "search",
                        200,
                        spine -> assertThat(spine.find(SEVERAL, CRISIS_PLAN)).isPresent()));
    }

    private static Interaction search(String name, String further, Consumer<HostPointers> call) {
        return new Interaction(name, "GET", PATIENT + SeedPointers.SEVERAL + further, "search", 200, call);
    }

    private static Stream<Interaction> providers() {
        return Stream.of(
                new Interaction("create", "POST", "", "create", 201, spine -> spine.publish(WITHOUT_POINTERS, PLAN)),
                new Interaction(
                        "supersede by id",
                        "POST",
                        "",
                        "create",
                        201,
                        spine -> spine.supersede(WITH_POINTERS, OWNED, PLAN)),
                new Interaction(
                        "supersede by master identifier",
                        "POST",
                        "",
                        "create",
                        201,
                        spine -> spine.supersede(WITH_POINTERS, OWNED_IDENTIFIER, identifiedPlan())),
                new Interaction(
                        "update by id",
                        "PATCH",
                        "/" + SeedPointers.OWNED,
                        "update",
                        200,
                        spine -> spine.markEnteredInError(WITH_POINTERS, OWNED)),
                new Interaction(
                        "update by master identifier",
                        "PATCH",
                        PATIENT + SeedPointers.FOR_CHANGES + IDENTIFIER,
                        "update",
                        200,
                        spine -> spine.markEnteredInError(WITH_POINTERS, OWNED_IDENTIFIER)),
                new Interaction(
                        "delete by id",
                        "DELETE",
                        "/" + SeedPointers.OWNED,
                        "delete",
                        200,
                        spine -> spine.delete(WITH_POINTERS, OWNED)),
                new Interaction(
                        "delete by master identifier",
                        "DELETE",
                        PATIENT + SeedPointers.FOR_CHANGES + IDENTIFIER,
                        "delete",
                        200,
                        spine -> spine.delete(WITH_POINTERS, OWNED_IDENTIFIER)));
    }

    @ParameterizedTest
    @MethodSource("interactions")
    void isTheRequestOfTheSpecificationAndNoOther(Interaction interaction) {
        Account account = PayaraForTests.environment().accounts().editor();

        interaction.call().accept(HostPointers.as(account));

        assertThat(simulator.evidence()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo(interaction.method());
            assertThat(request.uri()).endsWith("/STU3/DocumentReference" + interaction.path());
            assertThat(request.interaction()).isEqualTo(interaction.verb() + " DocumentReference");
            assertThat(request.header("InteractionID"))
                    .as("no header of the locator says it")
                    .isEmpty();
            assertThat(request.status()).isEqualTo(interaction.status());
            assertThat(request.header("fromASID")).isEqualTo("200000000205");
            assertThat(request.header("toASID")).isEqualTo("200000000370");
            expectClaims(request.claims(), interaction.method().equals("GET") ? "read" : "write", account);
        });
    }

    private static void expectClaims(Map<String, Object> claims, String access, Account account) {
        String user = "https://fhir.nhs.uk/Id/sds-role-profile-id|" + account.name();
        assertThat(claims)
                .containsEntry("scope", "patient/DocumentReference." + access)
                .containsEntry("reason_for_request", "directcare")
                .containsEntry("requesting_user", user)
                .containsEntry("sub", user)
                .containsEntry("requesting_system", "https://fhir.nhs.uk/Id/accredited-system|200000000205")
                .containsEntry("requesting_organization", "https://fhir.nhs.uk/Id/ods-organization-code|RXA")
                .doesNotContainKey("requesting_patient");
    }
}
