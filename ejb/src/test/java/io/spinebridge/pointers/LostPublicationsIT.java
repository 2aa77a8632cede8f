package io.spinebridge.pointers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.DuplicateException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.RejectedException;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.SpineSystem;
import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.PendingPublication;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.Published;
import io.spinebridge.api.pointers.RecordPublisher;
import io.spinebridge.pointers.stu3.SamplePointers;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.WithTestSpine;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** "Published" is said of a pointer that is there, and of no other. */
@WithTestSpine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostPublicationsIT {

    private static final NhsNumber PATIENT = new NhsNumber(SeedPointers.FOR_CREATION);
    private static final NhsNumber WITH_POINTERS = new NhsNumber(SeedPointers.FOR_CHANGES);
    private static final MasterIdentifier OWNED =
            new MasterIdentifier(SeedPointers.MASTER_IDENTIFIER_SYSTEM, SeedPointers.OWNED_MASTER_IDENTIFIER);

    private final NewPointer plan = planAt("https://nrl-rxa.hospital.thirdparty.nhs.uk/RXA/plans/42")
            .withMasterIdentifier(MasterIdentifier.of(UUID.randomUUID()));
    private final SpineSimulator simulator;
    private final RecordPublisher nurse;
    private final RecordPublisher unattended;

    LostPublicationsIT(TestSpine spine) {
        this.simulator = spine.simulator();
        this.nurse = PointersWire.to(spine).publisher;
        this.unattended = PointersWire.to(spine.as(() -> new SpineSystem("RXA"))).publisher;
    }

    /** What uses a master identifier up, and leaves no current pointer like the one to be published. */
    static Stream<Named<BiConsumer<RecordPublisher, NewPointer>>> formerUses() {
        return Stream.of(
                Named.of("entered in error", (publisher, pointer) -> {
                    publisher.publish(PATIENT, pointer);
                    publisher.markEnteredInError(PATIENT, pointer.masterIdentifier());
                }),
                Named.of("superseded", (publisher, pointer) -> {
                    publisher.publish(PATIENT, pointer);
                    publisher.supersede(
                            PATIENT,
                            pointer.masterIdentifier(),
                            pointer.withMasterIdentifier(MasterIdentifier.of(UUID.randomUUID())));
                }),
                Named.of("deleted", (publisher, pointer) -> {
                    publisher.publish(PATIENT, pointer);
                    publisher.delete(PATIENT, pointer.masterIdentifier());
                }),
                Named.of(
                        "leads elsewhere",
                        (publisher, pointer) -> publisher.publish(
                                PATIENT,
                                planAt("https://nrl-rxa.hospital.thirdparty.nhs.uk/RXA/plans/7")
                                        .withMasterIdentifier(pointer.masterIdentifier()))),
                Named.of(
                        "of another type",
                        (publisher, pointer) -> publisher.publish(
                                PATIENT,
                                new NewPointer(
                                        PointerType.CONTINGENCY_PLAN,
                                        pointer.author(),
                                        pointer.custodian(),
                                        pointer.practiceSetting(),
                                        pointer.contents(),
                                        null,
                                        pointer.masterIdentifier()))));
    }

    @ParameterizedTest
    @MethodSource("formerUses")
    void aMasterIdentifierThatWasUsedBeforeIsNoPublication(BiConsumer<RecordPublisher, NewPointer> use) {
        use.accept(nurse, plan);
        simulator.faults().add(Fault.once(FaultKind.RESET_BEFORE));

        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> nurse.publish(PATIENT, plan))
                .withMessageContaining("has or had")
                .satisfies(told -> assertThat(told.error().spineCode()).isEqualTo("DUPLICATE_REJECTED"));
    }

    @ParameterizedTest
    @MethodSource("formerUses")
    void norIsItWhenItIsPublishedAgain(BiConsumer<RecordPublisher, NewPointer> use) {
        use.accept(nurse, plan);

        assertThatExceptionOfType(DuplicateException.class).isThrownBy(() -> nurse.publishAgain(publication(plan)));
    }

    @ParameterizedTest
    @MethodSource("formerUses")
    void norIsItWhenAnotherOneIsSuperseded(BiConsumer<RecordPublisher, NewPointer> use) {
        use.accept(nurse, plan);
        PointerId replaced = nurse.publish(PATIENT, planAt("https://nrl-rxa.hospital.thirdparty.nhs.uk/RXA/plans/9"))
                .id();
        simulator.faults().add(Fault.once(FaultKind.RESET_BEFORE));

        assertThatExceptionOfType(DuplicateException.class).isThrownBy(() -> nurse.supersede(PATIENT, replaced, plan));
    }

    @ParameterizedTest
    @MethodSource("formerUses")
    void aSystemThatMayNotLookCannotTell(BiConsumer<RecordPublisher, NewPointer> use) {
        use.accept(nurse, plan);
        simulator.faults().add(Fault.once(FaultKind.RESET_BEFORE));
        simulator.clearEvidence();

        OutcomeUnknownException unknown =
                catchThrowableOfType(OutcomeUnknownException.class, () -> unattended.publish(PATIENT, plan));

        assertThat(unknown.pending()).isPresent();
        assertThat(simulator.evidence()).extracting(Evidence::method).containsExactly("POST", "POST");
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> unattended.publishAgain(unknown.pending().orElseThrow()))
                .satisfies(again -> assertThat(again.pending()).isEqualTo(unknown.pending()));
    }

    @Test
    void whatASystemCannotTellAPersonFindsOut() {
        simulator.faults().add(Fault.once(FaultKind.RESET_AFTER));

        OutcomeUnknownException unknown =
                catchThrowableOfType(OutcomeUnknownException.class, () -> unattended.publish(PATIENT, plan));
        Published found = nurse.publishAgain(unknown.pending().orElseThrow());

        assertThat(found.confirmedByRepetition()).isTrue();
        assertThat(found.id().value())
                .isEqualTo(simulator
                        .pointers()
                        .pointers(PATIENT.value())
                        .get(0)
                        .getIdElement()
                        .getIdPart());
    }

    @Test
    void aSupersessionIsFoundWithItsId() {
        simulator.faults().add(Fault.once(FaultKind.RESET_AFTER));

        Published successor = nurse.supersede(WITH_POINTERS, OWNED, plan);

        assertThat(successor.confirmedByRepetition()).isTrue();
        assertThat(simulator
                        .pointers()
                        .pointer(successor.id().value())
                        .orElseThrow()
                        .getStatus()
                        .toCode())
                .isEqualTo("current");
    }

    @Test
    void aSupersessionIsFoundThoughTheSpineLooksAtTheOneReplacedFirst() {
        simulator.faults().add(Fault.once(FaultKind.RESET_AFTER), Fault.outcome(400, "BAD_REQUEST"));

        assertThat(nurse.supersede(WITH_POINTERS, OWNED, plan).confirmedByRepetition())
                .isTrue();
    }

    @Test
    void aSupersessionOfWhatIsNotCurrentStaysUnknown() {
        nurse.markEnteredInError(WITH_POINTERS, OWNED);
        simulator.faults().add(Fault.once(FaultKind.RESET_BEFORE));

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> nurse.supersede(WITH_POINTERS, OWNED, plan))
                .satisfies(unknown -> assertThat(unknown.pending()).isPresent());
    }

    @Test
    void whereTheSearchFailsNothingIsKnown() {
        simulator
                .faults()
                .add(
                        Fault.once(FaultKind.RESET_AFTER).matching("create"),
                        Fault.outcome(403, "ASID_CHECK_FAILED").matching("search"));

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> nurse.publish(PATIENT, plan))
                .satisfies(unknown -> assertThat(unknown.getSuppressed())
                        .singleElement()
                        .satisfies(told -> assertThat(told).rootCause().isInstanceOf(AccessDeniedException.class)));
    }

    @Test
    void aRefusalOfTheLaterRepetitionSaysNothingAboutTheFirstRequest() {
        PendingPublication pending = publication(plan);
        simulator.faults().add(Fault.outcome(400, "INVALID_RESOURCE"));

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> nurse.publishAgain(pending))
                .satisfies(unknown -> {
                    assertThat(unknown.pending()).contains(pending);
                    assertThat(unknown.getSuppressed()).hasOnlyElementsOfType(RejectedException.class);
                });
    }

    @Test
    void theMessagesNameNoPatient() {
        nurse.publish(PATIENT, plan);
        nurse.markEnteredInError(PATIENT, plan.masterIdentifier());
        simulator.faults().add(Fault.once(FaultKind.RESET_BEFORE));

        assertThatExceptionOfType(SpineException.class)
                .isThrownBy(() -> nurse.publish(PATIENT, plan))
                .satisfies(told -> assertThat(told.getMessage()).doesNotContain(PATIENT.value()));
    }

    private static PendingPublication publication(NewPointer pointer) {
        return new PendingPublication(PendingPublication.Kind.PUBLISH, PATIENT, pointer, null, Instant.EPOCH);
    }

    private static NewPointer planAt(String url) {
        return NewPointer.of(
                PointerType.MENTAL_HEALTH_CRISIS_PLAN,
                new OdsCode("RXA"),
                new OdsCode("RXA"),
                SamplePointers.MENTAL_HEALTH,
                SamplePointers.document(url, null));
    }
}
