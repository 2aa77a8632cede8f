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

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerCount;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.api.pointers.Published;
import io.spinebridge.environment.Account;
import io.spinebridge.harness.HostPointers;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.OfficialProfiles;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.SpineRequests;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.server.SpineSimulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every interaction of the National Record Locator API that is a client's and not withdrawn. */
@InPayara
class PointersInteractionsIT {

    private static final String PATIENT =
            "?subject=https%3A%2F%2Fdemographics.spineservices.nhs.uk%2FSTU3%2FPatient%2F";
    private static final String CUSTODIAN =
            "&custodian=https%3A%2F%2Fdirectory.spineservices.nhs.uk%2FSTU3%2FOrganization%2FRR8";
    private static final String TYPE = "&type.coding=http%3A%2F%2Fsnomed.info%2Fsct%7C736253002";
    private static final String IDENTIFIER =
            "&identifier=urn%3Aietf%3Arfc%3A3986%7C" + SeedPointers.OWNED_MASTER_IDENTIFIER.replace(":", "%3A");
    private static final PointerType CRISIS = PointerType.MENTAL_HEALTH_CRISIS_PLAN;

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

    @TempDir
    private static Path sent;

    private final SpineSimulator simulator = PayaraForTests.simulator();
    private final HostPointers consultant = HostPointers.asPublisher();

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

    @AfterEach
    void everyRequestKeptEveryRule() throws IOException {
        SpineRequests.allKeptTheRules();
        OfficialProfiles.keepWhatWasSent(sent);
    }

    @AfterAll
    static void everythingSentKeepsTheOfficialProfiles() throws IOException, InterruptedException {
        OfficialProfiles.accept(sent);
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

    @Test
    void readsWhatThePointerSays() {
        Pointer read = consultant.read(SEVERAL, CRISIS_PLAN);

        assertThat(read.id()).isEqualTo(CRISIS_PLAN);
        assertThat(read.knownType()).contains(CRISIS);
        assertThat(read.custodian()).isEqualTo(THEIRS);
        assertThat(read.current()).isTrue();
        assertThat(read.contents()).hasSize(2);
        assertThat(read.notUnderstood()).isEmpty();
    }

    @Test
    void whatWasPublishedIsFoundAsItWasMeant() {
        NewPointer plan = identifiedPlan();

        Published published = consultant.publish(WITHOUT_POINTERS, plan);

        assertThat(published.confirmedByRepetition()).isFalse();
        assertThat(published.spineMessageId()).isNotEmpty();
        assertThat(consultant.search(WITHOUT_POINTERS).pointers())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.id()).isEqualTo(published.id());
                    assertThat(found.masterIdentifier()).isEqualTo(plan.masterIdentifier());
                    assertThat(found.knownType()).contains(plan.type());
                    assertThat(found.author()).isEqualTo(plan.author());
                    assertThat(found.custodian()).isEqualTo(plan.custodian());
                    assertThat(found.period()).isEqualTo(plan.period());
                    assertThat(found.contents()).hasSize(2);
                    assertThat(found.notUnderstood()).isEmpty();
                });
    }

    @Test
    void aPointersWholeLifeIsOneWorkflow() {
        Published first = consultant.publish(WITHOUT_POINTERS, PLAN);
        NewPointer second = identifiedPlan();
        NewPointer third = identifiedPlan();

        consultant.supersede(WITHOUT_POINTERS, first.id(), second);
        Published last = consultant.supersede(WITHOUT_POINTERS, second.masterIdentifier(), third);
        List<Pointer> current = consultant.search(WITHOUT_POINTERS).pointers();
        consultant.markEnteredInError(WITHOUT_POINTERS, third.masterIdentifier());

        assertThat(current).singleElement().satisfies(pointer -> {
            assertThat(pointer.id()).isEqualTo(last.id());
            assertThat(pointer.knownReplaced().orElseThrow().knownMasterIdentifier())
                    .contains(second.masterIdentifier());
        });
        assertThat(consultant.search(WITHOUT_POINTERS).none()).isTrue();
        assertThat(simulator.pointers().pointers(WITHOUT_POINTERS.value()))
                .extracting(pointer -> pointer.getStatus().toCode())
                .containsExactly("superseded", "superseded", "entered-in-error");
        consultant.delete(WITHOUT_POINTERS, third.masterIdentifier());
        assertThat(simulator.pointers().pointers(WITHOUT_POINTERS.value())).hasSize(2);
    }

    @Test
    void aMarkChangesNothingElseOfThePointer() {
        DocumentReference before =
                simulator.pointers().pointer(SeedPointers.OWNED).orElseThrow();

        consultant.markEnteredInError(WITH_POINTERS, OWNED_IDENTIFIER);

        DocumentReference after =
                simulator.pointers().pointer(SeedPointers.OWNED).orElseThrow();
        assertThat(after.getStatus().toCode()).isEqualTo("entered-in-error");
        assertThat(after.setStatus(before.getStatus()).setMeta(before.getMeta()).equalsDeep(before))
                .isTrue();
    }

    @Test
    void tellsAPatientWithoutPointersFromOneWhomTheSpineDoesNotKnow() {
        Pointers known = consultant.search(NhsNumber.of(SeedPointers.NO_POINTERS));
        Pointers unknown = consultant.search(NhsNumber.of(SeedPointers.NEVER_SEEN));

        assertThat(known.none() && known.patientKnown()).isTrue();
        assertThat(unknown.none() && !unknown.patientKnown()).isTrue();
        assertThat(simulator.evidence()).extracting(Evidence::status).containsExactly(200, 404);
        assertThat(simulator.evidence().get(1).failures())
                .extracting(Verdict::rule)
                .containsExactly("nrl.search.known");
        SpineRequests.forget();
    }

    @Test
    void pointersThatAreNotUnderstoodCrossTheEjbWithWhatIsStrangeAboutThem() {
        Pointers found = consultant.search(NhsNumber.of(SeedPointers.NOT_UNDERSTOOD));

        assertThat(found.pointers().size() + found.withheld()).isEqualTo(7);
        assertThat(found.pointers())
                .filteredOn(pointer -> !pointer.notUnderstood().isEmpty())
                .isNotEmpty()
                .allSatisfy(pointer -> assertThat(pointer.notUnderstood())
                        .allSatisfy(strange -> assertThat(strange.reason()).isNotBlank()));
    }
}
