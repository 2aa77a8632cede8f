package io.spinebridge.pointers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.DuplicateException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotCurrentException;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.PendingChange;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.RejectedException;
import io.spinebridge.api.SnomedCode;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.SpineSystem;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.PendingPublication;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerKey;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.Published;
import io.spinebridge.api.pointers.RecordDate;
import io.spinebridge.api.pointers.RecordPeriod;
import io.spinebridge.pointers.stu3.SamplePointers;
import io.spinebridge.simulator.evidence.Evidence;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.testing.Audited;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.WithTestSpine;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@WithTestSpine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishingIT {

    private static final NhsNumber PATIENT = new NhsNumber(SeedPointers.FOR_CREATION);
    private static final NhsNumber WITH_POINTERS = new NhsNumber(SeedPointers.FOR_CHANGES);
    private static final MasterIdentifier OWNED =
            new MasterIdentifier(SeedPointers.MASTER_IDENTIFIER_SYSTEM, SeedPointers.OWNED_MASTER_IDENTIFIER);
    private static final OdsCode OURS = new OdsCode("RXA");

    private final TestSpine spine;
    private final SpineSimulator simulator;

    PublishingIT(TestSpine spine) {
        this.spine = spine;
        this.simulator = spine.simulator();
    }

    @Test
    void publishesAPointerThatIsFoundAsItWasMeant() {
        NewPointer plan = plan().withMasterIdentifier(MasterIdentifier.of(UUID.randomUUID()))
                .withPeriod(RecordPeriod.since(new RecordDate("2026-03-07")));

        Published published = wire().publisher.publish(PATIENT, plan);

        assertThat(published.confirmedByRepetition()).isFalse();
        assertThat(published.spineMessageId()).isNotBlank();
        Pointer found = wire().locator.search(PATIENT).pointers().get(0);
        assertThat(found.id()).isEqualTo(published.knownId().orElseThrow());
        assertThat(found.masterIdentifier()).isEqualTo(plan.masterIdentifier());
        assertThat(found.knownType()).contains(PointerType.CONTINGENCY_PLAN);
        assertThat(found.knownPeriod()).contains(plan.period());
        assertThat(found.contents()).hasSize(2);
        assertThat(found.notUnderstood()).isEmpty();
        allPassed();
    }

    @Test
    void publishesForAPatientWhomTheSpineHasNeverSeen() {
        NhsNumber firstTime = new NhsNumber(SeedPointers.FOR_FIRST_CREATION);

        wire().publisher.publish(firstTime, plan());

        assertThat(wire().locator.search(firstTime).pointers()).hasSize(1);
    }

    @Test
    void worksUnattendedWithTheSystemAsSubject() {
        PointersWire unattended = PointersWire.to(spine.as(() -> new SpineSystem("RXA")));
        MasterIdentifier identifier = MasterIdentifier.of(UUID.randomUUID());

        unattended.publisher.publish(PATIENT, plan().withMasterIdentifier(identifier));
        unattended.publisher.supersede(
                PATIENT, identifier, plan().withMasterIdentifier(MasterIdentifier.of(UUID.randomUUID())));

        allPassed();
        assertThat(unattended.audit)
                .allSatisfy(entry -> assertThat(entry.request().caller()).isEqualTo(new SpineSystem("RXA")));
    }

    @Test
    void supersedesByIdAndByMasterIdentifier() {
        Published first = wire().publisher.publish(PATIENT, plan());
        MasterIdentifier second = MasterIdentifier.of(UUID.randomUUID());

        wire().publisher.supersede(PATIENT, first.id(), plan().withMasterIdentifier(second));
        Published third = wire().publisher
                .supersede(PATIENT, second, plan().withMasterIdentifier(MasterIdentifier.of(UUID.randomUUID())));

        List<Pointer> current = wire().locator.search(PATIENT).pointers();
        assertThat(current).singleElement().satisfies(pointer -> {
            assertThat(pointer.id()).isEqualTo(third.id());
            assertThat(pointer.knownReplaced().orElseThrow().knownMasterIdentifier())
                    .contains(second);
        });
        assertThat(stored(first.id()).getStatus().toCode()).isEqualTo("superseded");
        allPassed();
    }

    @Test
    void marksAsEnteredInErrorByIdAndByMasterIdentifier() {
        wire().publisher.markEnteredInError(WITH_POINTERS, OWNED);
        wire().publisher.markEnteredInError(WITH_POINTERS, new PointerId(SeedPointers.OWNED_WITHOUT_MASTER_IDENTIFIER));

        assertThat(stored(new PointerId(SeedPointers.OWNED)).getStatus().toCode())
                .isEqualTo("entered-in-error");
        assertThat(stored(new PointerId(SeedPointers.OWNED_WITHOUT_MASTER_IDENTIFIER))
                        .getStatus()
                        .toCode())
                .isEqualTo("entered-in-error");
        assertThat(simulator.evidence()).hasSize(2).extracting(Evidence::method).containsOnly("PATCH");
        assertThat(simulator.evidence().get(0).uri())
                .endsWith("/DocumentReference?subject=https%3A%2F%2Fdemographics.spineservices.nhs.uk"
                        + "%2FSTU3%2FPatient%2F" + WITH_POINTERS.value() + "&identifier=urn%3Aietf%3Arfc%3A3986%7C"
                        + SeedPointers.OWNED_MASTER_IDENTIFIER.replace(":", "%3A"));
        allPassed();
    }

    @Test
    void deletesByIdAndByMasterIdentifier() {
        wire().publisher.delete(WITH_POINTERS, OWNED);
        wire().publisher.delete(WITH_POINTERS, new PointerId(SeedPointers.OWNED_WITHOUT_MASTER_IDENTIFIER));

        assertThat(wire().locator.search(WITH_POINTERS).pointers())
                .extracting(pointer -> pointer.id().value())
                .containsExactly(SeedPointers.NOT_OWNED);
        allPassed();
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> wire().publisher.delete(WITH_POINTERS, OWNED));
    }

    @Test
    void aMasterIdentifierCanBeUsedOnce() {
        MasterIdentifier identifier = MasterIdentifier.of(UUID.randomUUID());
        wire().publisher.publish(PATIENT, plan().withMasterIdentifier(identifier));

        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> wire().publisher.publish(PATIENT, plan().withMasterIdentifier(identifier)));
        assertThat(simulator.pointers().pointers(PATIENT.value())).hasSize(1);
    }

    @Test
    void whatIsNotCurrentCanNeitherBeSupersededNorMarked() {
        wire().publisher.markEnteredInError(WITH_POINTERS, OWNED);

        assertThatExceptionOfType(NotCurrentException.class)
                .isThrownBy(() -> wire().publisher.markEnteredInError(WITH_POINTERS, OWNED));
        assertThatExceptionOfType(NotCurrentException.class)
                .isThrownBy(() -> wire().publisher
                        .supersede(
                                WITH_POINTERS,
                                OWNED,
                                plan().withMasterIdentifier(MasterIdentifier.of(UUID.randomUUID()))));
        wire().publisher.delete(WITH_POINTERS, OWNED);
    }

    @Test
    void somebodyElsesPointerCannotBeTouched() {
        PointerId theirs = new PointerId(SeedPointers.NOT_OWNED);

        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> wire().publisher.markEnteredInError(WITH_POINTERS, theirs))
                .satisfies(told -> assertThat(told.error().spineCode()).isEqualTo("INVALID_RESOURCE"));
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> wire().publisher.delete(WITH_POINTERS, theirs));
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> wire().publisher.publish(PATIENT, planOf(new OdsCode("RR8"))));
    }

    @Test
    void anUnknownAuthorIsRejectedAndNotTakenForAnUnknownPatient() {
        NewPointer unknownAuthor = new NewPointer(
                PointerType.CONTINGENCY_PLAN,
                new OdsCode("ZZZ99"),
                OURS,
                new SnomedCode("708168004", "Mental health service"),
                plan().contents(),
                null,
                null);

        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> wire().publisher.publish(PATIENT, unknownAuthor))
                .satisfies(told -> assertThat(told.error().spineCode()).isEqualTo("ORGANISATION_NOT_FOUND"));
    }

    @Test
    void refusesWhatTheSpineWouldRefuseBeforeAnythingIsSent() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> wire().publisher.supersede(PATIENT, OWNED, plan()))
                .withMessageContaining("master identifier");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> wire().publisher.publish(PATIENT, null));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> wire().publisher.delete(null, OWNED));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> wire().publisher.markEnteredInError(PATIENT, null));
        assertThat(simulator.evidence()).isEmpty();
    }

    /** Carried out, answer lost. */
    @ParameterizedTest
    @EnumSource(names = {"RESET_AFTER", "TRUNCATED", "WRONG_CONTENT_TYPE", "EMPTY_BODY"})
    void aLostAnswerIsFoundOutByRepetitionWhereAMasterIdentifierMakesItSafe(FaultKind lost) {
        simulator.faults().add(Fault.once(lost));
        MasterIdentifier identifier = MasterIdentifier.of(UUID.randomUUID());

        Published published = wire().publisher.publish(PATIENT, plan().withMasterIdentifier(identifier));

        assertThat(published.confirmedByRepetition()).isTrue();
        assertThat(stored(published.id()).getStatus().toCode()).isEqualTo("current");
        assertThat(simulator.pointers().pointers(PATIENT.value())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET_BEFORE", "HTML_500"})
    void aRequestThatWasNotCarriedOutIsByTheRepetition(FaultKind lost) {
        simulator.faults().add(Fault.once(lost));

        Published published =
                wire().publisher.publish(PATIENT, plan().withMasterIdentifier(MasterIdentifier.of(UUID.randomUUID())));

        assertThat(published.confirmedByRepetition()).isFalse();
        assertThat(published.knownId()).isPresent();
        assertThat(simulator.pointers().pointers(PATIENT.value())).hasSize(1);
    }

    @Test
    void aLostSupersessionIsFoundOutInTheSameWay() {
        simulator.faults().add(Fault.once(FaultKind.RESET_AFTER));

        Published published = wire().publisher
                .supersede(WITH_POINTERS, OWNED, plan().withMasterIdentifier(MasterIdentifier.of(UUID.randomUUID())));

        assertThat(published.confirmedByRepetition()).isTrue();
        assertThat(stored(new PointerId(SeedPointers.OWNED)).getStatus().toCode())
                .isEqualTo("superseded");
    }

    @Test
    void whateverTheRepetitionMeetsSaysNothingAboutTheFirstRequest() {
        simulator.faults().add(Fault.once(FaultKind.RESET_AFTER), Fault.outcome(400, "INVALID_RESOURCE"));
        NewPointer plan = plan().withMasterIdentifier(MasterIdentifier.of(UUID.randomUUID()));

        OutcomeUnknownException unknown = catchThrowableOfType(
                OutcomeUnknownException.class, () -> wire().publisher.publish(PATIENT, plan));

        assertThat(unknown.getSuppressed()).hasOnlyElementsOfType(RejectedException.class);
        assertThat(simulator.evidence()).hasSize(2);
        Published found = wire().publisher.publishAgain(unknown.pending().orElseThrow());
        assertThat(found.confirmedByRepetition()).isTrue();
        assertThat(simulator.pointers().pointers(PATIENT.value())).hasSize(1);
    }

    @Test
    void withoutMasterIdentifierALostAnswerIsUnknownAndNothingIsRepeated() {
        simulator.faults().add(Fault.once(FaultKind.RESET_AFTER));

        OutcomeUnknownException unknown = catchThrowableOfType(
                OutcomeUnknownException.class, () -> wire().publisher.publish(PATIENT, plan()));

        assertThat(simulator.evidence()).hasSize(1);
        PendingChange pending = unknown.pending().orElseThrow();
        assertThat(pending)
                .isInstanceOfSatisfying(
                        PendingPublication.class,
                        lost -> assertThat(lost.kind()).isEqualTo(PendingPublication.Kind.PUBLISH));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> wire().publisher.publishAgain(pending));
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET_AFTER", "HTML_500", "TRUNCATED"})
    void lostMarksAndDeletionsAreNeverRepeated(FaultKind lost) {
        simulator.faults().add(Fault.once(lost), Fault.once(lost));

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> wire().publisher.markEnteredInError(WITH_POINTERS, OWNED))
                .satisfies(unknown -> assertThat(
                                ((PendingPublication) unknown.pending().orElseThrow()).concerned())
                        .isEqualTo(OWNED));
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> wire().publisher
                        .delete(WITH_POINTERS, new PointerId(SeedPointers.OWNED_WITHOUT_MASTER_IDENTIFIER)));
        assertThat(simulator.evidence()).hasSize(2);
    }

    @Test
    void anAnswerThatSaysSomethingElseThanDoneLeavesTheOutcomeUnknown() {
        simulator.faults().add(Fault.outcome(200, "RESOURCE_UPDATED"));

        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> wire().publisher.delete(WITH_POINTERS, OWNED))
                .withMessageContaining("RESOURCE_DELETED");
    }

    @ParameterizedTest
    @CsvSource({
        "404, NO_RECORD_FOUND,           RecordNotFoundException",
        "400, MISSING_OR_INVALID_HEADER, RejectedException",
        "400, INVALID_PARAMETER,         RejectedException",
        "400, INVALID_RESOURCE,          RejectedException",
        "400, DUPLICATE_REJECTED,        DuplicateException",
        "400, BAD_REQUEST,               NotCurrentException",
        "400, INVALID_REQUEST_MESSAGE,   RejectedException",
        "400, ORGANISATION_NOT_FOUND,    RejectedException",
        "400, INVALID_NHS_NUMBER,        RejectedException",
        "415, UNSUPPORTED_MEDIA_TYPE,    RejectedException",
        "403, ACCESS_DENIED,             AccessDeniedException",
        "403, ACCESS DENIED,             AccessDeniedException",
        "403, ASID_CHECK_FAILED,         AccessDeniedException",
        "401, ACCESS_DENIED,             AccessDeniedException",
        "500, INTERNAL_SERVER_ERROR,     OutcomeUnknownException"
    })
    void everyDocumentedErrorArrivesAsWhatItMeans(int status, String code, String exception) {
        simulator.faults().add(Fault.outcome(status, code));

        assertThatExceptionOfType(SpineException.class)
                .isThrownBy(() -> wire().publisher.delete(WITH_POINTERS, OWNED))
                .satisfies(told -> {
                    assertThat(told.getClass().getSimpleName()).isEqualTo(exception);
                    assertThat(told.error().httpStatus()).isEqualTo(status);
                    assertThat(told.error().spineCode()).isEqualTo(code.replace(' ', '_'));
                    assertThat(told.error().traceId()).isNotBlank();
                });
    }

    @Test
    void aSystemThatIsNotAccreditedIsDenied() {
        TestSpine restricted = spine.with("spinebridge.asid", "200000000306");

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> PointersWire.to(restricted).publisher.publish(PATIENT, plan()))
                .satisfies(told -> assertThat(told.error().httpStatus()).isEqualTo(403));
    }

    @Test
    void anUnreachableSpineChangedNothing() {
        TestSpine elsewhere = spine.with("spinebridge.pointers.url", "https://localhost:1/STU3");

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> PointersWire.to(elsewhere).publisher.publish(PATIENT, plan()));
    }

    @Test
    void theAuditTrailHoldsWhatWasSentAnsweredAndCreated() {
        PointersWire wire = wire();

        Published published = wire.publisher.publish(PATIENT, plan());

        assertThat(wire.audit).hasSize(2);
        assertThat(wire.audit.get(0).request().body()).contains("\"resourceType\":\"DocumentReference\"");
        assertThat(Audited.answer(wire.audit.get(1)).body()).contains("RESOURCE_CREATED");
        assertThat(Audited.answer(wire.audit.get(1)).location())
                .endsWith("/" + published.id().value());
        assertThat(wire.audit)
                .allSatisfy(entry -> assertThat(entry.request().patient()).contains(PATIENT));
    }

    private static NewPointer plan() {
        return planOf(OURS);
    }

    private static NewPointer planOf(OdsCode custodian) {
        return new NewPointer(
                PointerType.CONTINGENCY_PLAN,
                OURS,
                custodian,
                SamplePointers.MENTAL_HEALTH,
                List.of(
                        SamplePointers.document(
                                "https://nrl-rxa.hospital.thirdparty.nhs.uk/RXA/plans/42?v=1",
                                new RecordDate("2026-03-07T13:34:00+00:00")),
                        SamplePointers.contacts("https://www.hospital.nhs.uk/contact")),
                null,
                null);
    }

    private DocumentReference stored(PointerKey id) {
        return simulator.pointers().pointer(((PointerId) id).value()).orElseThrow();
    }

    private void allPassed() {
        assertThat(simulator.evidence())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.failures()).isEmpty());
    }

    private PointersWire wire() {
        return PointersWire.to(spine);
    }
}
