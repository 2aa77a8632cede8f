package io.spinebridge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.NotCurrentException;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.retrieval.RetrievedRecord;
import io.spinebridge.simulator.pointers.SeedPointers;
import io.spinebridge.simulator.provider.SeedRecords;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.WithTestSpine;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A record is opened by the pointer that the Spine holds, not by the one that the caller has. */
@WithTestSpine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpeningAnewIT {

    private static final NhsNumber PATIENT = new NhsNumber(SeedPointers.SEVERAL);
    private static final NhsNumber ANOTHER = new NhsNumber(SeedPointers.FOR_CHANGES);
    private static final PointerContent PDF = FoundPointers.document(SeedRecords.PDF, "application/pdf");

    private final TestSpine spine;
    private final SpineSimulator simulator;

    OpeningAnewIT(TestSpine spine) {
        this.spine = spine.with(
                "spinebridge.directory.table",
                "RR8=200000000410@https://nrl-rr8.supplier.thirdparty.nhs.uk,"
                        + "RGD=200000000421@https://nrl-rr8.supplier.thirdparty.nhs.uk");
        this.simulator = spine.simulator();
    }

    @Test
    void opensWhatTheSpineHoldsFromWhoHoldsItThere() throws IOException {
        RetrievalWire wire = RetrievalWire.to(spine);
        PointerContent askedOtherwise = FoundPointers.document(SeedRecords.PDF, "text/html");

        try (RetrievedRecord record =
                wire.records.open(PATIENT, FoundPointers.to(List.of(askedOtherwise), "RGD"), askedOtherwise)) {
            record.content().transferTo(OutputStream.nullOutputStream());
            assertThat(record.checksum()).contains(SeedRecords.sha256(SeedRecords.PDF));
            assertThat(record.mediaTypeAsAnnounced()).isTrue();
        }
        assertThat(simulator.evidence())
                .anySatisfy(request -> {
                    assertThat(request.header("Ssp-To")).isEqualTo("200000000410");
                    assertThat(request.header("Accept")).isEqualTo("application/pdf");
                })
                .allSatisfy(request -> assertThat(request.failures()).isEmpty());
        assertThat(wire.audit)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.request().patient()).contains(PATIENT));
    }

    /** Caller's patient, caller's pointer, what is told. */
    static Stream<Arguments> strangers() {
        Pointer plan = FoundPointers.to(PDF);
        return Stream.of(
                Arguments.of("of another patient", ANOTHER, plan, InvalidInputException.class),
                Arguments.of(
                        "whose URL the caller made up",
                        PATIENT,
                        FoundPointers.to(FoundPointers.document(SeedRecords.XML, "application/pdf")),
                        InvalidInputException.class),
                Arguments.of(
                        "whose URL is that of its contact details, as a document",
                        PATIENT,
                        FoundPointers.to(FoundPointers.document(SeedPointers.CONTACT, "application/pdf")),
                        InvalidInputException.class),
                Arguments.of(
                        "whose type the caller made up",
                        PATIENT,
                        changed(plan, plan.id(), PointerType.CONTINGENCY_PLAN),
                        InvalidInputException.class),
                Arguments.of(
                        "under the id of another one",
                        PATIENT,
                        changed(
                                plan,
                                new PointerId(SeedPointers.END_OF_LIFE_SUMMARY),
                                PointerType.MENTAL_HEALTH_CRISIS_PLAN),
                        InvalidInputException.class),
                Arguments.of(
                        "without an id",
                        PATIENT,
                        changed(plan, null, PointerType.MENTAL_HEALTH_CRISIS_PLAN),
                        InvalidInputException.class),
                Arguments.of(
                        "that was never there, or is deleted",
                        PATIENT,
                        changed(
                                plan,
                                new PointerId("5a1f0c52-1c1e-4b0e-9d6e-1f2a3b4c5d01-19999999999999999999"),
                                PointerType.MENTAL_HEALTH_CRISIS_PLAN),
                        RecordNotFoundException.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void aPointerOpensNothing(String which, NhsNumber patient, Pointer pointer, Class<? extends SpineException> told) {
        RetrievalWire wire = RetrievalWire.to(spine);

        assertThatExceptionOfType(SpineException.class)
                .isThrownBy(() ->
                        wire.records.open(patient, pointer, pointer.contents().get(0)))
                .isInstanceOf(told)
                .satisfies(failure -> assertThat(failure.getMessage())
                        .doesNotContain(
                                patient.value(), pointer.contents().get(0).url()));
        nothingWasFetched();
    }

    @Test
    void contactDetailsThatTheCallerMadeUpAreNotFetched() {
        PointerContent madeUp = FoundPointers.contactDetails("https://tracker.example/?who");
        RetrievalWire wire = RetrievalWire.to(spine);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> wire.records.openContactDetails(PATIENT, FoundPointers.to(madeUp), madeUp))
                .withMessageContaining("searched for again");
    }

    @Test
    void oneThatWasCurrentWhenItWasFoundOpensNothingAfterwards() {
        PointerContent old = FoundPointers.document(SeedPointers.RECORDS + "RXA/plans/1", "application/pdf");
        Pointer found = FoundPointers.to(old);
        Pointer since = changed(
                found,
                new PointerId("5a1f0c52-1c1e-4b0e-9d6e-1f2a3b4c5d01-10000000000000000005"),
                PointerType.EMERGENCY_HEALTH_CARE_PLAN);

        assertThatExceptionOfType(SpineException.class)
                .isThrownBy(() -> RetrievalWire.to(spine).records.open(PATIENT, since, old))
                .isInstanceOf(NotCurrentException.class);
        nothingWasFetched();
    }

    @Test
    void withoutALocatorThereIsNothingToReadItFrom() {
        RetrievalWire wire =
                RetrievalWire.to(spine.without("spinebridge.pointers.url").without("spinebridge.pointers.asid"));

        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> wire.records.open(PATIENT, FoundPointers.to(PDF), PDF))
                .withMessageContaining("spinebridge.pointers.url");
        nothingWasFetched();
    }

    @Test
    void theCallersWordIsEnoughWhereAnAdministratorSaysSo() throws IOException {
        Pointer withoutId = changed(FoundPointers.to(PDF), null, PointerType.MENTAL_HEALTH_CRISIS_PLAN);

        try (RetrievedRecord record = RetrievalWire.trusting(spine).records.open(ANOTHER, withoutId, PDF)) {
            record.content().transferTo(OutputStream.nullOutputStream());
            assertThat(record.checksum()).contains(SeedRecords.sha256(SeedRecords.PDF));
        }
    }

    private void nothingWasFetched() {
        assertThat(simulator.evidence())
                .noneMatch(request -> request.interaction().contains("retrieve")
                        || request.interaction().contains("contact"));
    }

    private static Pointer changed(Pointer pointer, PointerId id, PointerType type) {
        return new Pointer(
                id,
                "1",
                null,
                null,
                "current",
                new CodedText(List.of(new Code(Code.SNOMED_CT, type.code(), "")), null),
                null,
                new OdsCode("RR8"),
                new OdsCode("RR8"),
                null,
                null,
                pointer.contents(),
                null,
                null,
                List.of());
    }
}
