package io.spinebridge.payara;

import static io.spinebridge.payara.PointersExamples.CRISIS_PLAN;
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
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.api.pointers.Published;
import io.spinebridge.harness.EveryRuleKept;
import io.spinebridge.harness.HostPointers;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.SpineRequests;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.server.SpineSimulator;
import java.util.List;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pointers from their publication to their end, as a host sees them. */
@InPayara
@ExtendWith(EveryRuleKept.class)
class PointersLifeIT {

    private static final PointerType CRISIS = PointerType.MENTAL_HEALTH_CRISIS_PLAN;
    private final SpineSimulator simulator = PayaraForTests.simulator();
    private final HostPointers consultant = HostPointers.asPublisher();

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
