package io.spinebridge.pointers.stu3;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.FhirVersionEnum;
import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.RelatedPointer;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.fhir.NamedPatients;
import io.spinebridge.testing.Fhir;
import io.spinebridge.testing.MutableClock;
import io.spinebridge.testing.Patients;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hl7.fhir.dstu3.model.DocumentReference;

/** What is published is what is found. */
class PointerRoundTripTest {

    private static final FhirContext CONTEXT = FhirContext.forCached(FhirVersionEnum.DSTU3);
    private static final String ID = "297c3492-3b78-11e8-b333-6c3be5a609f5-54477876544511209789";

    private final PointersResources drafts =
            new PointersResources(new MutableClock(ArbitraryPointers.NOW), "https://psis-sync.example/STU3");

    @Property(tries = 300)
    void everyPointerComesBackAsItWasPublishedThroughJson(@ForAll("pointers") NewPointer pointer) {
        DocumentReference stored = stored(drafts.pointer(Patients.ADA, pointer));

        assertSame(PointerMapper.pointer(throughJson(stored)), pointer, null);
        assertThat(NamedPatients.in(throughJson(stored), "subject")).containsExactly(Patients.ADA.value());
    }

    @Property(tries = 300)
    void everyPointerComesBackAsItWasPublishedThroughXml(@ForAll("pointers") NewPointer pointer) {
        assertSame(PointerMapper.pointer(throughXml(stored(drafts.pointer(Patients.ADA, pointer)))), pointer, null);
    }

    @Property(tries = 100)
    void everySuccessorNamesWhatItReplacedByMasterIdentifier(
            @ForAll("pointers") NewPointer pointer, @ForAll("identifiers") MasterIdentifier replaced) {
        Assume.that(pointer.knownMasterIdentifier()
                .filter(own -> !own.equals(replaced))
                .isPresent());

        DocumentReference stored = stored(drafts.supersede(Patients.ADA, pointer, replaced));

        assertSame(PointerMapper.pointer(throughJson(stored)), pointer, new RelatedPointer("replaces", null, replaced));
        assertSame(PointerMapper.pointer(throughXml(stored)), pointer, new RelatedPointer("replaces", null, replaced));
    }

    @Property(tries = 100)
    void everySuccessorNamesWhatItReplacedById(@ForAll("pointers") NewPointer pointer) {
        PointerId replaced = new PointerId("da2b6e8a-3c8f-11e8-baae-6c3be5a609f5-584d385036514c383142");

        DocumentReference stored = stored(drafts.supersede(Patients.ADA, pointer, replaced));

        assertSame(PointerMapper.pointer(throughJson(stored)), pointer, new RelatedPointer("replaces", replaced, null));
        assertSame(PointerMapper.pointer(throughXml(stored)), pointer, new RelatedPointer("replaces", replaced, null));
    }

    @Provide
    static Arbitrary<NewPointer> pointers() {
        return ArbitraryPointers.all();
    }

    @Provide
    static Arbitrary<MasterIdentifier> identifiers() {
        return ArbitraryPointers.identifiers();
    }

    private static void assertSame(Pointer found, NewPointer published, RelatedPointer replaced) {
        assertThat(found.notUnderstood()).isEmpty();
        assertThat(found.knownId()).contains(new PointerId(ID));
        assertThat(found.versionId()).isEqualTo("1");
        assertThat(found.knownLastUpdated()).contains(ArbitraryPointers.NOW);
        assertThat(found.knownIndexed()).contains(ArbitraryPointers.NOW.truncatedTo(ChronoUnit.SECONDS));
        assertThat(found.current()).isTrue();
        assertThat(found.knownType()).contains(published.type());
        assertThat(found.type())
                .isEqualTo(concept(published.type().code(), published.type().display()));
        assertThat(found.recordClass())
                .isEqualTo(concept(
                        published.type().recordClass().code(),
                        published.type().recordClass().display()));
        assertThat(found.knownAuthor()).contains(published.author());
        assertThat(found.knownCustodian()).contains(published.custodian());
        assertThat(found.knownMasterIdentifier()).isEqualTo(published.knownMasterIdentifier());
        assertThat(found.replaces()).isEqualTo(replaced);
        assertThat(found.contents())
                .isEqualTo(published.contents().stream()
                        .map(content -> new PointerContent(
                                new Code(
                                        "https://fhir.nhs.uk/STU3/CodeSystem/NRL-FormatCode-1",
                                        content.format().code(),
                                        content.format().display()),
                                content.mediaType(),
                                content.url(),
                                new Code(
                                        "https://fhir.nhs.uk/STU3/CodeSystem/NRL-ContentStability-1",
                                        content.stability().code(),
                                        content.stability().display()),
                                content.creation()))
                        .toList());
        assertThat(found.knownPeriod()).isEqualTo(published.knownPeriod());
        assertThat(found.practiceSetting())
                .isEqualTo(concept(
                        published.practiceSetting().code(),
                        published.practiceSetting().display()));
    }

    private static CodedText concept(String code, String display) {
        return new CodedText(List.of(new Code("http://snomed.info/sct", code, display)), null);
    }

    /** As the Spine keeps it: with an id, a version and the time of it. */
    private static DocumentReference stored(DocumentReference draft) {
        draft.setId(ID);
        draft.getMeta().setVersionId("1").setLastUpdated(java.util.Date.from(ArbitraryPointers.NOW));
        return draft;
    }

    private static Element throughJson(DocumentReference resource) {
        return read(FhirBodies.JSON, Fhir.BODIES.write(resource));
    }

    private static Element throughXml(DocumentReference resource) {
        return read("application/fhir+xml", CONTEXT.newXmlParser().encodeResourceToString(resource));
    }

    private static Element read(String type, String body) {
        return FhirBodies.read(type, body.getBytes(StandardCharsets.UTF_8));
    }
}
