package io.spinebridge.pointers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.CallerRefusedException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotCurrentException;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.SpineSystem;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerCount;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.pointers.PointersOptions;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.spine.JoinedSpine;
import io.spinebridge.testing.Audited;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocatingIT {

    private static final NhsNumber SEVERAL = new NhsNumber(SeedPointers.SEVERAL);
    private static final String SUBJECT =
            "subject=https%3A%2F%2Fdemographics.spineservices.nhs.uk%2FSTU3%2FPatient%2F" + SeedPointers.SEVERAL;

    private static SpineSimulator simulator;
    private static Path stores;

    @BeforeAll
    static void start() throws Exception {
        simulator = SpineSimulator.builder().start();
        stores = JoinedSpine.stores(simulator);
    }

    @AfterAll
    static void stop() throws Exception {
        simulator.close();
    }

    @BeforeEach
    void reset() {
        simulator.reset();
        simulator.clearEvidence();
    }

    @Test
    void findsAllCurrentPointersOfAPatient() {
        Pointers found = wire().locator.search(SEVERAL);

        assertThat(found.patientKnown()).isTrue();
        assertThat(found.withheld()).isZero();
        assertThat(found.notUnderstood()).isEmpty();
        assertThat(found.pointers())
                .hasSize(5)
                .allMatch(Pointer::current)
                .allMatch(found::mayOpen)
                .allSatisfy(pointer -> assertThat(pointer.notUnderstood()).isEmpty());
        assertThat(found.pointers())
                .extracting(pointer -> pointer.knownType().orElseThrow())
                .contains(PointerType.MENTAL_HEALTH_CRISIS_PLAN, PointerType.NEWS2_CHART);
        onlyRequest("GET", "?" + SUBJECT);
    }

    @Test
    void asksForCustodianAndTypeInTheFormOfTheSpecification() {
        PointersWire wire = wire();
        String custodian = "&custodian=https%3A%2F%2Fdirectory.spineservices.nhs.uk%2FSTU3%2FOrganization%2FRR8";
        String type = "&type.coding=http%3A%2F%2Fsnomed.info%2Fsct%7C736253002";

        wire.locator.search(SEVERAL, PointerFilter.of(new OdsCode("RR8")));
        wire.locator.search(SEVERAL, PointerFilter.of(PointerType.MENTAL_HEALTH_CRISIS_PLAN));
        Pointers both = wire.locator.search(
                SEVERAL, new PointerFilter(new OdsCode("RR8"), PointerType.MENTAL_HEALTH_CRISIS_PLAN));

        assertThat(simulator.evidence())
                .hasSize(3)
                .allMatch(Evidence::passed)
                .extracting(Evidence::uri)
                .satisfiesExactly(
                        uri -> assertThat(uri).endsWith("?" + SUBJECT + custodian),
                        uri -> assertThat(uri).endsWith("?" + SUBJECT + type),
                        uri -> assertThat(uri).endsWith("?" + SUBJECT + custodian + type));
        assertThat(both.pointers()).allSatisfy(pointer -> {
            assertThat(pointer.knownCustodian()).contains(new OdsCode("RR8"));
            assertThat(pointer.knownType()).contains(PointerType.MENTAL_HEALTH_CRISIS_PLAN);
        });
    }

    @Test
    void tellsAPatientWithoutPointersFromOneWhoIsNotKnown() {
        Pointers known = wire().locator.search(new NhsNumber(SeedPointers.NO_POINTERS));
        Pointers unknown = wire().locator.search(new NhsNumber(SeedPointers.NEVER_SEEN));

        assertThat(known.none()).isTrue();
        assertThat(known.patientKnown()).isTrue();
        assertThat(unknown.none()).isTrue();
        assertThat(unknown.patientKnown()).isFalse();
    }

    @Test
    void countsByASearch() {
        assertThat(wire().locator.count(SEVERAL)).isEqualTo(new PointerCount(true, 5));
        assertThat(wire().locator.count(new NhsNumber(SeedPointers.NO_POINTERS)))
                .isEqualTo(new PointerCount(true, 0));
        assertThat(wire().locator.count(new NhsNumber(SeedPointers.NEVER_SEEN))).isEqualTo(new PointerCount(false, 0));
        assertThat(simulator.evidence()).extracting(Evidence::uri).noneMatch(uri -> uri.contains("_summary"));
    }

    @Test
    void countsByTheWithdrawnSummaryWhereTheAdministratorSaysSo() {
        simulator.pointers().use(PointersOptions.defaults().withCountAllowed(true));

        assertThat(wire(Map.of("spinebridge.pointers.count", "summary")).locator.count(SEVERAL))
                .isEqualTo(new PointerCount(true, 5));
        onlyRequest("GET", "?" + SUBJECT + "&_summary=count");
    }

    @Test
    void readsAPointerByItsId() {
        Pointer read = wire().locator.read(SEVERAL, new PointerId(SeedPointers.CRISIS_PLAN));

        assertThat(read.id().value()).isEqualTo(SeedPointers.CRISIS_PLAN);
        assertThat(read.knownType()).contains(PointerType.MENTAL_HEALTH_CRISIS_PLAN);
        assertThat(read.versionId()).isNotEmpty();
        assertThat(read.knownIndexed()).isPresent();
        onlyRequest("GET", "/" + SeedPointers.CRISIS_PLAN);
    }

    @Test
    void findsAPointerByItsId() {
        assertThat(wire().locator.find(SEVERAL, new PointerId(SeedPointers.NEWS2_CHART)))
                .isPresent();
        onlyRequest("GET", "?_id=" + SeedPointers.NEWS2_CHART);
    }

    @Test
    void aPointerThatIsNotCurrentIsToldAsSuch() {
        NhsNumber patient = new NhsNumber(SeedPointers.NOT_CURRENT);

        assertThatExceptionOfType(NotCurrentException.class)
                .isThrownBy(() -> wire().locator.read(patient, new PointerId(SeedPointers.SUPERSEDED)))
                .satisfies(told -> assertThat(told.error().httpStatus()).isEqualTo(400));
        assertThatExceptionOfType(NotCurrentException.class)
                .isThrownBy(() -> wire().locator.read(patient, new PointerId(SeedPointers.ENTERED_IN_ERROR)));
        assertThat(wire().locator.find(patient, new PointerId(SeedPointers.SUPERSEDED)))
                .isEmpty();
        assertThat(wire().locator.search(patient).none()).isTrue();
    }

    @Test
    void aPointerThatDoesNotExistIsNotFound() {
        PointerId nobodys = new PointerId("00000000-0000-4000-8000-000000000000-00000000000000000000");

        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> wire().locator.read(SEVERAL, nobodys));
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> wire().locator.find(SEVERAL, nobodys));
    }

    @Test
    void showsPointersThatItDoesNotUnderstandWithWhatIsStrangeAboutThem() {
        simulator.clearEvidence();
        Pointers found = wire(Map.of("spinebridge.pointers.access.further-types", strangeType()))
                .locator
                .search(new NhsNumber(SeedPointers.NOT_UNDERSTOOD));

        assertThat(found.pointers()).hasSize(7);
        assertThat(found.pointers())
                .filteredOn(pointer -> pointer.notUnderstood().isEmpty())
                .hasSize(1);
        assertThat(found.pointers())
                .filteredOn(pointer -> !pointer.notUnderstood().isEmpty())
                .allSatisfy(pointer -> assertThat(pointer.notUnderstood())
                        .allSatisfy(strange -> assertThat(strange.reason()).isNotBlank()));
    }

    @Test
    void withholdsAndCountsWhatTheUserMayNotSee() {
        Map<String, String> crisisPlansForConsultants = Map.of(
                "spinebridge.pointers.access.736253002.pointer",
                "R0050",
                "spinebridge.pointers.access.736253002.record",
                "R0050");
        PointersWire wire = wire(crisisPlansForConsultants);
        long crisisPlans = wire().locator
                .search(SEVERAL, PointerFilter.of(PointerType.MENTAL_HEALTH_CRISIS_PLAN))
                .pointers()
                .size();

        Pointers found = wire.locator.search(SEVERAL);

        assertThat(crisisPlans).isPositive();
        assertThat(found.withheld()).isEqualTo((int) crisisPlans);
        assertThat(found.pointers())
                .hasSize(5 - (int) crisisPlans)
                .noneMatch(pointer -> pointer.knownType()
                        .filter(PointerType.MENTAL_HEALTH_CRISIS_PLAN::equals)
                        .isPresent());
        assertThat(wire.locator.count(SEVERAL).total()).isEqualTo(5);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> wire.locator.read(SEVERAL, new PointerId(SeedPointers.CRISIS_PLAN)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> wire.locator.find(SEVERAL, new PointerId(SeedPointers.CRISIS_PLAN)));
    }

    @Test
    void whoMaySeePointersAloneMayOpenNoRecord() {
        PointersWire wire =
                PointersWire.to(settings(Map.of()), () -> PointersWire.NURSE.withActivities(Set.of("B0268")));

        Pointers found = wire.locator.search(SEVERAL);

        assertThat(found.pointers()).hasSize(5).noneMatch(found::mayOpen);
    }

    @Test
    void aPointerOfAnotherPatientIsRefused() {
        NhsNumber somebodyElse = new NhsNumber(SeedPointers.NO_POINTERS);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> wire().locator.read(somebodyElse, new PointerId(SeedPointers.CRISIS_PLAN)))
                .withMessageContaining("another patient");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> wire().locator.find(somebodyElse, new PointerId(SeedPointers.CRISIS_PLAN)));
    }

    @Test
    void aSystemAtWorkUnattendedMayNotSearch() {
        PointersWire wire = PointersWire.to(settings(Map.of()), () -> new SpineSystem("RXA"));

        assertThatExceptionOfType(CallerRefusedException.class)
                .isThrownBy(() -> wire.locator.search(SEVERAL))
                .withMessageContaining("unattended");
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void refusesWhatIsMissingBeforeAnythingIsSent() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> wire().locator.search(null))
                .withMessageContaining("NHS number");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> wire().locator.search(SEVERAL, null));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> wire().locator.read(SEVERAL, null));
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void theAuditTrailHoldsUrlAndAnswer() {
        PointersWire wire = wire();

        wire.locator.search(SEVERAL);

        assertThat(wire.audit).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.request().patient()).contains(SEVERAL);
            assertThat(entry.request().url().toString()).endsWith("/DocumentReference?" + SUBJECT);
            assertThat(entry.request().interactionId())
                    .isEqualTo("urn:nhs:names:services:nrl:DocumentReference.search");
            assertThat(entry.request().toAsid()).isEqualTo("200000000370");
        });
        assertThat(Audited.answer(wire.audit.get(1)).body())
                .contains("\"resourceType\"")
                .contains(SeedPointers.CRISIS_PLAN);
    }

    private static String strangeType() {
        return simulator.pointers().pointers(SeedPointers.NOT_UNDERSTOOD).stream()
                .map(pointer -> pointer.getType().getCodingFirstRep().getCode())
                .filter(code -> java.util.Arrays.stream(PointerType.values())
                        .noneMatch(known -> known.code().equals(code)))
                .findFirst()
                .orElseThrow();
    }

    private static void onlyRequest(String method, String end) {
        assertThat(simulator.evidence()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo(method);
            assertThat(request.uri()).endsWith("/STU3/DocumentReference" + end);
            assertThat(request.failures()).isEmpty();
            assertThat(request.header("fromASID")).isEqualTo("200000000205");
            assertThat(request.header("InteractionID")).isEmpty();
        });
    }

    private static Map<String, String> settings(Map<String, String> changes) {
        Map<String, String> values = new HashMap<>(JoinedSpine.settings(simulator, stores));
        values.putAll(changes);
        return values;
    }

    private static PointersWire wire() {
        return wire(Map.of());
    }

    private static PointersWire wire(Map<String, String> changes) {
        return PointersWire.to(settings(changes));
    }
}
