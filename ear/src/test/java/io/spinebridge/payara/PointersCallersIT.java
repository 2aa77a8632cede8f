package io.spinebridge.payara;

import static io.spinebridge.payara.PointersExamples.CRISIS_PLAN;
import static io.spinebridge.payara.PointersExamples.OWNED;
import static io.spinebridge.payara.PointersExamples.PLAN;
import static io.spinebridge.payara.PointersExamples.SEVERAL;
import static io.spinebridge.payara.PointersExamples.WITHOUT_POINTERS;
import static io.spinebridge.payara.PointersExamples.WITH_POINTERS;
import static io.spinebridge.payara.PointersExamples.identifiedPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.PendingChange;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.PendingPublication;
import io.spinebridge.api.pointers.PointerCount;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.environment.Accounts;
import io.spinebridge.harness.FurtherAccounts;
import io.spinebridge.harness.HostPointers;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.SpineRequests;
import io.spinebridge.harness.Together;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.pointers.PointersOptions;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.server.SpineSimulator;
import jakarta.ejb.EJBAccessException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may do what with pointers, and as whom the Spine sees them; in a hospital that has settings of its own for both. */
@InPayara(
        settings = {
            "spinebridge.pointers.access.736253002.pointer=R0050",
            "spinebridge.pointers.access.736253002.record=R0050",
            "spinebridge.pointers.access.1363501000000100.record=none",
            "spinebridge.pointers.count=summary",
            "spinebridge.local.identity.systems=nightly-batch,night-reader"
        })
class PointersCallersIT {

    private static final int THREADS = 10;
    private static final int CALLS = 500;
    private static final String USER = "https://fhir.nhs.uk/Id/sds-role-profile-id|";
    private static final String SYSTEM = "https://fhir.nhs.uk/Id/accredited-system|200000000205";

    private static final List<Consumer<HostPointers>> FINDING = List.of(
            spine -> spine.search(SEVERAL),
            spine -> spine.search(SEVERAL, PointerFilter.ALL),
            spine -> spine.count(SEVERAL),
            spine -> spine.read(SEVERAL, CRISIS_PLAN),
            spine -> spine.find(SEVERAL, CRISIS_PLAN));
    private static final List<Consumer<HostPointers>> PUBLISHING = List.of(
            spine -> spine.publish(WITHOUT_POINTERS, PLAN),
            spine -> spine.supersede(WITH_POINTERS, OWNED, PLAN),
            spine -> spine.publishAgain(lost()),
            spine -> spine.markEnteredInError(WITH_POINTERS, OWNED),
            spine -> spine.delete(WITH_POINTERS, OWNED));

    private final SpineSimulator simulator = PayaraForTests.simulator();
    private final Accounts accounts = PayaraForTests.environment().accounts();

    @AfterEach
    void everyRequestKeptEveryRule() {
        SpineRequests.allKeptTheRules();
    }

    @Test
    void whoIsNotSignedInIsRefusedEverything() {
        refused(HostPointers.anonymous(), FINDING, EJBAccessException.class);
        refused(HostPointers.anonymous(), PUBLISHING, EJBAccessException.class);
    }

    @Test
    void whoHasNoRoleIsRefusedEverything() {
        refused(HostPointers.as(accounts.withoutRole()), FINDING, EJBAccessException.class);
        refused(HostPointers.as(accounts.withoutRole()), PUBLISHING, EJBAccessException.class);
    }

    @Test
    void whoHasNoRoleProfileIsRefusedEverything() {
        refused(HostPointers.as(accounts.withoutRoleProfile()), FINDING, CallerRefusedException.class);
        HostPointers clerk = HostPointers.as(FurtherAccounts.clerk());
        refused(clerk, PUBLISHING, CallerRefusedException.class);
    }

    @Test
    void aViewerMayNotPublish() {
        refused(HostPointers.asViewer(), PUBLISHING, EJBAccessException.class);
        assertThat(HostPointers.asViewer().search(WITH_POINTERS).pointers()).isNotEmpty();
    }

    @Test
    void whoMayPublishAloneMayNotSearch() {
        HostPointers secretary = HostPointers.as(FurtherAccounts.secretary());

        refused(secretary, FINDING, EJBAccessException.class);
        assertThat(secretary.publish(WITHOUT_POINTERS, PLAN).knownId()).isPresent();
    }

    @Test
    void aSystemAtWorkUnattendedPublishesInItsOwnName() {
        HostPointers batch = HostPointers.unattended();
        NewPointer first = identifiedPlan();

        batch.publish(WITHOUT_POINTERS, first);
        batch.supersede(WITHOUT_POINTERS, first.masterIdentifier(), identifiedPlan());
        batch.markEnteredInError(WITH_POINTERS, OWNED);
        batch.delete(WITH_POINTERS, OWNED);

        assertThat(simulator.evidence())
                .extracting(Evidence::method)
                .containsExactly("POST", "POST", "PATCH", "DELETE");
        assertThat(simulator.evidence())
                .allSatisfy(request -> assertThat(request.claims())
                        .containsEntry("sub", SYSTEM)
                        .containsEntry("requesting_system", SYSTEM)
                        .containsEntry("scope", "patient/DocumentReference.write")
                        .containsEntry("reason_for_request", "directcare")
                        .doesNotContainKeys("requesting_user", "requesting_patient"));
    }

    @Test
    void aSystemAtWorkUnattendedMayNotSearchWhateverItsRoles() {
        refused(HostPointers.unattended(), FINDING, EJBAccessException.class);
        HostPointers reader = HostPointers.as(FurtherAccounts.nightReader());
        refused(reader, FINDING, CallerRefusedException.class);
    }

    @Test
    void whatTheTableDoesNotLetOneSeeIsWithheldAndCounted() {
        HostPointers nurse = HostPointers.asViewer();

        Pointers found = nurse.search(SEVERAL);
        Pointers crisisPlans = nurse.search(SEVERAL, PointerFilter.of(PointerType.MENTAL_HEALTH_CRISIS_PLAN));

        assertThat(crisisPlans.pointers()).isEmpty();
        assertThat(crisisPlans.withheld()).isPositive();
        assertThat(found.withheld()).isEqualTo(crisisPlans.withheld());
        assertThat(found.pointers())
                .hasSize(5 - found.withheld())
                .noneMatch(pointer -> pointer.knownType().orElseThrow() == PointerType.MENTAL_HEALTH_CRISIS_PLAN);
        assertThatThrownBy(() -> nurse.read(SEVERAL, CRISIS_PLAN)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> nurse.find(SEVERAL, CRISIS_PLAN)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aPointerMayBeSeenWhoseRecordMayNotBeOpened() {
        Pointers found = HostPointers.asViewer().search(SEVERAL);

        assertThat(found.pointers())
                .filteredOn(pointer -> pointer.id().equals(new PointerId(SeedPointers.NEWS2_CHART)))
                .hasSize(1)
                .noneMatch(found::mayOpen);
        assertThat(found.pointers())
                .filteredOn(pointer -> pointer.knownType().orElseThrow() != PointerType.NEWS2_CHART)
                .isNotEmpty()
                .allMatch(found::mayOpen);
    }

    @Test
    void countsByTheWithdrawnSummaryWhereTheAdministratorSaysSo() {
        simulator.pointers().use(PointersOptions.defaults().withCountAllowed(true));

        assertThat(HostPointers.asViewer().count(SEVERAL)).isEqualTo(new PointerCount(true, 5));

        assertThat(simulator.evidence()).singleElement().satisfies(request -> {
            assertThat(request.interaction()).isEqualTo("search DocumentReference");
            assertThat(request.uri())
                    .endsWith("/STU3/DocumentReference?subject="
                            + "https%3A%2F%2Fdemographics.spineservices.nhs.uk%2FSTU3%2FPatient%2F"
                            + SeedPointers.SEVERAL + "&_summary=count");
        });
    }

    @Test
    void neverMixesUsersAndSystemsThatCallAtTheSameTime() throws Exception {
        NhsNumber systems = NhsNumber.of(SeedPointers.FOR_FIRST_CREATION);
        HostPointers nurse = HostPointers.asViewer();
        HostPointers consultant = HostPointers.asPublisher();
        HostPointers batch = HostPointers.unattended();

        // Which patient it is about tells afterwards whose request it was.
        Together.run(3 * THREADS, 5, thread -> switch (thread % 3) {
            case 0 -> nurse.search(SEVERAL);
            case 1 -> consultant.publish(WITHOUT_POINTERS, PLAN);
            default -> batch.publish(systems, PLAN);
        });

        assertThat(simulator.evidence()).hasSize(3 * THREADS * 5);
        subjects(
                request -> request.uri().contains(SEVERAL.value()),
                USER + accounts.viewer().name());
        subjects(
                request -> request.body().contains(WITHOUT_POINTERS.value()),
                USER + accounts.editor().name());
        subjects(request -> request.body().contains(systems.value()), SYSTEM);
    }

    private void subjects(Predicate<Evidence> theirs, String subject) {
        assertThat(simulator.evidence())
                .filteredOn(theirs)
                .hasSize(THREADS * 5)
                .extracting(request -> request.claims().get("sub"))
                .containsOnly(subject);
    }

    @Test
    void opensNoMoreConnectionsThanThereAreThreads() throws Exception {
        HostPointers nurse = HostPointers.asViewer();
        simulator.dropConnections();
        SpineRequests.forget();

        List<Pointers> found = Together.run(THREADS, CALLS / THREADS, thread -> nurse.search(SEVERAL));

        assertThat(found).hasSize(CALLS).allMatch(Pointers::patientKnown);
        assertThat(simulator.evidence()).hasSizeGreaterThanOrEqualTo(CALLS);
        // Not how many in all: on a machine that is busy, one may lie idle for so long that it is closed and made anew.
        assertThat(simulator.mostConnectionsAtOnce()).isBetween(1, THREADS);
    }

    private void refused(HostPointers caller, List<Consumer<HostPointers>> calls, Class<? extends Exception> expected) {
        assertThat(calls)
                .allSatisfy(
                        call -> assertThatThrownBy(() -> call.accept(caller)).isExactlyInstanceOf(expected));
        assertThat(simulator.evidence()).as("requests to the Spine").isEmpty();
    }

    private static PendingChange lost() {
        return new PendingPublication(
                PendingPublication.Kind.PUBLISH, WITHOUT_POINTERS, identifiedPlan(), null, Instant.now());
    }
}
