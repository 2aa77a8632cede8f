package io.spinebridge.simulator.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.fault.Triggers;
import io.spinebridge.simulator.fhir.NhsNumber;
import io.spinebridge.simulator.rule.Rule;
import io.spinebridge.simulator.validation.KnownSystems;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.hl7.fhir.dstu3.model.Enumerations.DocumentReferenceStatus;
import org.junit.jupiter.api.Test;

/** The pointers that the locator starts with are what they are said to be. */
class SeedPointersTest {

    private final PointersService service =
            new PointersService(FhirContext.forDstu3Cached(), Clock.systemUTC(), KnownSystems.development(), true);

    private List<DocumentReference> pointers(String patient) {
        return service.pointers(patient);
    }

    private static Set<String> broken(DocumentReference pointer) {
        return new PointerRules(PointersOptions::defaults)
                .all().stream()
                        .filter(rule -> rule.check().apply(pointer).isPresent())
                        .map(Rule::id)
                        .collect(Collectors.toSet());
    }

    @Test
    void belongToPeopleOfTheirOwnWithValidNumbers() {
        assertThat(SeedPointers.descriptions().keySet())
                .allMatch(NhsNumber::isValid)
                .allMatch(number -> number.startsWith("999"))
                .doesNotContainAnyElementsOf(SeedPatients.descriptions().keySet())
                .doesNotContainAnyElementsOf(Triggers.BY_NHS_NUMBER.keySet());
    }

    @Test
    void keepToTheProfileButForOnePatient() {
        for (String patient : SeedPointers.descriptions().keySet()) {
            if (!patient.equals(SeedPointers.NOT_UNDERSTOOD)) {
                assertThat(pointers(patient))
                        .filteredOn(pointer -> pointer.getStatus() == DocumentReferenceStatus.CURRENT)
                        .allSatisfy(pointer -> assertThat(broken(pointer)).isEmpty());
            }
        }
    }

    @Test
    void breakOneRuleEachWhereTheyCannotBeUnderstood() {
        assertThat(pointers(SeedPointers.NOT_UNDERSTOOD))
                .extracting(SeedPointersTest::broken)
                .containsExactly(
                        Set.of(),
                        Set.of("nrl.pointer.content"),
                        Set.of("nrl.pointer.practice-setting"),
                        Set.of("nrl.pointer.content"),
                        Set.of("nrl.pointer.content"),
                        Set.of("nrl.pointer.type"),
                        Set.of(
                                "nrl.pointer.type",
                                "nrl.pointer.class",
                                "nrl.pointer.content",
                                "nrl.pointer.practice-setting",
                                "nrl.pointer.profile"));
    }

    @Test
    void belongToOrganisationsThatMayHaveThem() {
        for (String patient : SeedPointers.descriptions().keySet()) {
            assertThat(pointers(patient)).allSatisfy(pointer -> {
                assertThat(Organisations.odsCode(pointer.getCustodian().getReference()))
                        .get()
                        .matches(Organisations::isProvider);
                assertThat(Organisations.odsCode(pointer.getAuthorFirstRep().getReference()))
                        .get()
                        .matches(Organisations::knows);
                assertThat(pointer.getSubject().getReference()).endsWith(patient);
            });
        }
    }

    @Test
    void areCopiesThatMayBeChangedWithoutHarm() {
        pointers(SeedPointers.FOR_CHANGES).get(0).setStatus(DocumentReferenceStatus.SUPERSEDED);
        service.pointer(SeedPointers.OWNED).orElseThrow().setStatus(DocumentReferenceStatus.SUPERSEDED);

        assertThat(service.pointer(SeedPointers.OWNED).orElseThrow().getStatus())
                .isEqualTo(DocumentReferenceStatus.CURRENT);
    }
}
