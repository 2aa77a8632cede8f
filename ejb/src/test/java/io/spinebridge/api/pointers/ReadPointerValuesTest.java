package io.spinebridge.api.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.NotUnderstood;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What was found is told with its meaning where that is known, and never fails where it is not. */
class ReadPointerValuesTest {

    private static final Pointer NOTHING = new Pointer(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(new PointerContent(null, null, null, null, null)),
            null,
            null,
            List.of());

    @Test
    void aPointerOfWhichNothingIsKnownCanBeLookedAt() {
        assertThat(NOTHING.knownId()).isEmpty();
        assertThat(NOTHING.knownType()).isEmpty();
        assertThat(NOTHING.typeCode()).isEmpty();
        assertThat(NOTHING.knownStatus()).isEmpty();
        assertThat(NOTHING.current()).isFalse();
        assertThat(NOTHING.type().shown()).isEmpty();
        assertThat(NOTHING.recordClass().shown()).isEmpty();
        assertThat(NOTHING.practiceSetting().shown()).isEmpty();
        assertThat(NOTHING.knownAuthor()).isEmpty();
        assertThat(NOTHING.knownCustodian()).isEmpty();
        assertThat(NOTHING.knownReplaced()).isEmpty();
        assertThat(NOTHING.knownPeriod()).isEmpty();
        assertThat(NOTHING.knownMasterIdentifier()).isEmpty();
        assertThat(NOTHING.knownIndexed()).isEmpty();
        assertThat(NOTHING.knownLastUpdated()).isEmpty();
        assertThat(NOTHING.versionId()).isEmpty();
        assertThat(NOTHING).hasToString("Pointer[other, other]");
    }

    @Test
    void aContentOfWhichNothingIsKnownCanBeLookedAt() {
        PointerContent content = NOTHING.contents().get(0);

        assertThat(content.knownFormat()).isEmpty();
        assertThat(content.knownStability()).isEmpty();
        assertThat(content.knownCreation()).isEmpty();
        assertThat(content.url()).isEmpty();
        assertThat(content.mediaType()).isEmpty();
        assertThat(content).hasToString("PointerContent[other]");
    }

    @ParameterizedTest
    @EnumSource(PointerType.class)
    void knowsEveryTypeByItsCodeWhateverItsText(PointerType type) {
        assertThat(PointerType.of(new Code("http://snomed.info/sct", type.code(), "whatever")))
                .contains(type);
        assertThat(PointerType.of(new Code("https://snomed.info/sct", type.code(), "")))
                .contains(type);
        assertThat(PointerType.of(new Code("http://example.org", type.code(), type.display())))
                .isEmpty();
        assertThat(RecordClass.of(
                        new Code("http://snomed.info/sct", type.recordClass().code(), "")))
                .contains(type.recordClass());
    }

    @Test
    void noTwoTypesShareACode() {
        assertThat(Arrays.stream(PointerType.values()).map(PointerType::code).collect(Collectors.toSet()))
                .hasSize(9);
    }

    @Test
    void knowsFormatsAndStabilitiesInTheirSystemsAlone() {
        assertThat(RecordFormat.of(new Code(RecordFormat.SYSTEM, "urn:nhs-ic:record-contact", "")))
                .contains(RecordFormat.CONTACT_DETAILS);
        assertThat(RecordFormat.of(new Code("", "urn:nhs-ic:record-contact", "")))
                .isEmpty();
        assertThat(RecordFormat.of(new Code(RecordFormat.SYSTEM, "urn:nhs-ic:fhir:stu3:vaccination-list:1", "")))
                .isEmpty();
        assertThat(ContentStability.of(new Code(ContentStability.SYSTEM, "dynamic", "")))
                .contains(ContentStability.DYNAMIC);
        assertThat(ContentStability.of(new Code(RecordFormat.SYSTEM, "dynamic", "")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"current, CURRENT, true", "superseded, SUPERSEDED, false", "entered-in-error, ENTERED_IN_ERROR, false"})
    void onlyACurrentPointerIsInForce(String code, PointerStatus status, boolean current) {
        Pointer pointer = pointer("1", code);

        assertThat(pointer.knownStatus()).contains(status);
        assertThat(pointer.current()).isEqualTo(current);
    }

    @ParameterizedTest
    @CsvSource({"Current", "draft", "''"})
    void anUnknownStatusIsNotInForce(String code) {
        assertThat(pointer("1", code).knownStatus()).isEmpty();
        assertThat(pointer("1", code).current()).isFalse();
    }

    @Test
    void opensNothingThatTheUserMayNotOpen() {
        Pointers found = new Pointers(
                true,
                List.of(pointer("1", "current"), pointer("2", "current"), NOTHING),
                0,
                Set.of(new PointerId("2")),
                List.of());

        assertThat(found.pointers()).extracting(found::mayOpen).containsExactly(false, true, false);
    }

    @Test
    void saysNoneOnlyWhereNothingIsWithheldOrNotUnderstood() {
        assertThat(Pointers.unknownPatient().none()).isTrue();
        assertThat(Pointers.unknownPatient().patientKnown()).isFalse();
        assertThat(new Pointers(true, List.of(), 1, Set.of(), List.of()).none()).isFalse();
        assertThat(new Pointers(true, List.of(), 0, Set.of(), List.of(new NotUnderstood("Bundle", "strange", "")))
                        .none())
                .isFalse();
        assertThat(new Pointers(true, List.of(NOTHING), 0, Set.of(), List.of()).none())
                .isFalse();
    }

    @Test
    void aFilterSaysWhatCounts() {
        assertThat(PointerFilter.ALL.knownCustodian()).isEmpty();
        assertThat(PointerFilter.ALL.knownType()).isEmpty();
        assertThat(PointerFilter.of(new OdsCode("RXA")).knownCustodian()).contains(new OdsCode("RXA"));
        assertThat(PointerFilter.of(PointerType.NEWS2_CHART).knownType()).contains(PointerType.NEWS2_CHART);
    }

    private static Pointer pointer(String id, String status) {
        CodedText type = new CodedText(List.of(new Code("http://snomed.info/sct", "736253002", "")), null);
        return new Pointer(
                new PointerId(id),
                "1",
                null,
                null,
                status,
                type,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of());
    }
}
