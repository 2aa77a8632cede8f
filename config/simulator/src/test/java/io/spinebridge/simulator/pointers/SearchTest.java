package io.spinebridge.simulator.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.server.Outcome;
import io.spinebridge.simulator.server.SpineSimulator;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.dstu3.model.Bundle;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.hl7.fhir.dstu3.model.Enumerations.DocumentReferenceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searching for pointers and reading them. */
@Simulated
class SearchTest {

    private static final String SUBJECT = "subject=" + Locator.encoded(Locator.PATIENT + SeedPointers.SEVERAL);

    private final Locator locator;

    SearchTest(SpineSimulator simulator) {
        this.locator = new Locator(simulator);
    }

    private static List<String> ids(LocatorCall search) {
        return search.found().stream()
                .map(pointer -> pointer.getIdElement().getIdPart())
                .toList();
    }

    private void isRefused(
            LocatorCall call, String rule, int status, String issue, String code, String display, String diagnostics) {
        locator.refuses(call, rule, new Outcome(status, issue, code, display, diagnostics));
    }

    private void isRefused(LocatorCall call, String rule, String diagnostics) {
        isRefused(call, rule, 400, "invalid", "INVALID_PARAMETER", "Invalid parameter", diagnostics);
    }

    @Test
    void findsAPatientsCurrentPointers() {
        LocatorCall search = locator.search(SeedPointers.SEVERAL);
        Bundle bundle = search.bundle();

        assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.SEARCHSET);
        assertThat(bundle.getTotal()).isEqualTo(5);
        assertThat(bundle.getIdElement().getIdPart()).isNotBlank();
        assertThat(bundle.getLinkOrCreate("self").getUrl()).isEqualTo(search.uri());
        assertThat(bundle.getEntry()).hasSize(5).allSatisfy(entry -> {
            assertThat(entry.getFullUrl())
                    .isEqualTo(locator.simulator.baseUrl() + "/DocumentReference/"
                            + entry.getResource().getIdElement().getIdPart());
            assertThat(entry.getSearch().getMode()).isEqualTo(Bundle.SearchEntryMode.MATCH);
        });
        assertThat(locator.lastEvidence().passed()).isTrue();
    }

    @Test
    void findsTheSameInXml() {
        assertThat(locator.search(SeedPointers.SEVERAL)
                        .with("Accept", LocatorCall.XML)
                        .found())
                .hasSize(5);
    }

    @Test
    void narrowsByTypeAndCustodian() {
        assertThat(ids(locator.search(SeedPointers.SEVERAL, Locator.type("736253002"))))
                .containsExactly(SeedPointers.CRISIS_PLAN);
        assertThat(ids(locator.search(SeedPointers.SEVERAL, Locator.custodian("RXA"))))
                .containsExactly(SeedPointers.END_OF_LIFE_SUMMARY, SeedPointers.EMERGENCY_PLAN);
        assertThat(ids(locator.search(
                        SeedPointers.SEVERAL, Locator.custodian("RR8"), Locator.type("1382601000000107"))))
                .containsExactly(SeedPointers.RESPECT_FORM);
        assertThat(locator.search(SeedPointers.SEVERAL, Locator.custodian("RGD"))
                        .bundle()
                        .getTotal())
                .isZero();
        assertThat(locator.search(SeedPointers.SEVERAL, Locator.type("735324008"))
                        .bundle()
                        .getTotal())
                .isZero();
    }

    @Test
    void tellsAKnownPatientWithoutPointersFromOneNeverSeen() {
        HttpResponse<String> known = locator.search(SeedPointers.NO_POINTERS).send();
        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(known.body()).contains("\"total\":0").doesNotContain("\"entry\"");

        isRefused(
                locator.search(SeedPointers.NEVER_SEEN),
                "nrl.search.known",
                404,
                "not-found",
                "NO_RECORD_FOUND",
                "No record found",
                "The given NHS number could not be found " + SeedPointers.NEVER_SEEN + ".");

        locator.simulator.pointers().know(SeedPointers.NEVER_SEEN);
        assertThat(locator.search(SeedPointers.NEVER_SEEN).bundle().getTotal()).isZero();
    }

    @Test
    void findsNothingThatIsNotCurrent() {
        assertThat(locator.search(SeedPointers.NOT_CURRENT).bundle().getTotal()).isZero();
        assertThat(locator.query("_id=" + SeedPointers.SUPERSEDED).bundle().getTotal())
                .isZero();
        for (String id : List.of(SeedPointers.SUPERSEDED, SeedPointers.ENTERED_IN_ERROR)) {
            locator.refusesAsNotCurrent(locator.read(id));
        }
    }

    @Test
    void readsAPointer() {
        DocumentReference pointer = locator.read(SeedPointers.CRISIS_PLAN).pointer();

        assertThat(pointer.getIdElement().getIdPart()).isEqualTo(SeedPointers.CRISIS_PLAN);
        assertThat(pointer.getMeta().getVersionId()).isEqualTo("1");
        assertThat(pointer.getMeta().getLastUpdated()).isNotNull();
        assertThat(pointer.getIndexed()).isNotNull();
        assertThat(pointer.getMasterIdentifier().getSystem()).isEqualTo("urn:ietf:rfc:3986");
        assertThat(pointer.getContent()).hasSize(2);
        assertThat(pointer.getContent().get(0).getAttachment().getUrl()).isEqualTo(SeedPointers.CONTACT);
        assertThat(pointer.getContent().get(1).getAttachment().getUrl()).startsWith(SeedPointers.RECORDS);
        assertThat(locator.read(SeedPointers.EMERGENCY_PLAN)
                        .with("Accept", LocatorCall.XML)
                        .pointer()
                        .getRelatesTo())
                .hasSize(1);
        assertThat(ids(locator.query("_id=" + SeedPointers.CRISIS_PLAN))).containsExactly(SeedPointers.CRISIS_PLAN);
    }

    @Test
    void doesNotKnowAnIdThatItNeverGave() {
        for (LocatorCall call : List.of(locator.read("unknown.1"), locator.query("_id=unknown.1"))) {
            isRefused(
                    call,
                    "nrl.pointer.known",
                    404,
                    "not-found",
                    "NO_RECORD_FOUND",
                    "No record found",
                    "No record found for supplied DocumentReference identifier - unknown.1.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"un_known", "1234567890123456789012345678901234567890123456789012345678901234x"})
    void refusesWhatCannotBeAnId(String id) {
        for (LocatorCall call :
                List.of(locator.read(id), locator.query("_id=" + id), locator.delete(id), locator.update(id))) {
            isRefused(call, "nrl.query.id", "The Logical ID format does not apply to the given Logical ID - " + id);
        }
    }

    @Test
    void givesOutWhatCannotBeUnderstood() {
        assertThat(locator.search(SeedPointers.NOT_UNDERSTOOD).found())
                .hasSize(7)
                .anyMatch(pointer ->
                        pointer.getMeta().getProfile().isEmpty() && !pointer.hasClass_() && !pointer.hasContext())
                .anyMatch(pointer -> pointer.getContentFirstRep().getFormat().getCode() != null
                        && pointer.getContentFirstRep().getFormat().getCode().endsWith("vaccination-list:1"));
    }

    @Test
    void showsAConsumerTheTypesThatItIsApprovedForAlone() {
        locator.simulator
                .pointers()
                .use(PointersOptions.defaults().withTypesApproved("200000000205", Set.of("736253002")));

        assertThat(ids(locator.search(SeedPointers.SEVERAL))).containsExactly(SeedPointers.CRISIS_PLAN);
        assertThat(locator.read(SeedPointers.CRISIS_PLAN).send().statusCode()).isEqualTo(200);
        assertThat(locator.read(SeedPointers.RESPECT_FORM).outcome().spineCode())
                .isEqualTo("NO_RECORD_FOUND");
        assertThat(locator.query("_id=" + SeedPointers.RESPECT_FORM).bundle().getTotal())
                .isZero();
        assertThat(locator.search(SeedPointers.SEVERAL)
                        .from("200000000117", "RXA")
                        .found())
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "SUBJECT&_sort=date ! nrl.query.known ! Invalid parameter: _sort",
                "SUBJECT&_sort=date&_count=1 ! nrl.query.known ! Invalid parameter: _sort, _count",
                "SUBJECT&SUBJECT ! nrl.query.known ! Invalid parameter: subject",
                "_id=x&SUBJECT ! nrl.query.known ! Invalid parameter: _id",
                "SUBJECT&_summary=count ! nrl.query.known ! Invalid parameter: _summary",
                "type.coding=http%3A%2F%2Fsnomed.info%2Fsct%7C736253002 ! nrl.search.subject ! Missing parameter: subject",
                "'' ! nrl.search.subject ! Missing parameter: subject",
                "subject=9990002002 ! nrl.search.subject ! The given resource URL does not conform to the expected format - "
                        + "https://demographics.spineservices.nhs.uk/STU3/Patient/[NHS Number]",
                "subject=https%3A%2F%2Fdemographics.spineservices.nhs.uk%2FSTU3%2FPatient%2F ! nrl.search.subject ! The given resource URL does not "
                        + "conform to the expected format - https://demographics.spineservices.nhs.uk/STU3/Patient/[NHS Number]",
                "SUBJECT&custodian=RXA ! nrl.search.custodian ! The given resource URL does not conform to the expected format - "
                        + "https://directory.spineservices.nhs.uk/STU3/Organization/[ODS Code]",
                "SUBJECT&custodian.identifier=RXA ! nrl.search.custodian ! The given resource URL does not conform to the expected format - "
                        + "https://fhir.nhs.uk/Id/ods-organization-code|[ODS Code]",
                "SUBJECT&type.coding=736253002 ! nrl.search.type ! The given terminology system is not of the expected value - "
                        + "http://snomed.info/sct",
                "SUBJECT&type.coding=http%3A%2F%2Fsnomed.info%2Fsct%7C1 ! nrl.search.type ! The given code is not from the expected terminology system "
                        + "- http://snomed.info/sct",
            })
    void refusesAWrongSearch(String query, String rule, String diagnostics) {
        isRefused(locator.query(query.replace("SUBJECT", SUBJECT)), rule, diagnostics);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9990002003", "999000200", "99900020020", "999000200X", "999%20000%202002"})
    void refusesAnNhsNumberThatCannotBeOne(String number) {
        isRefused(
                locator.query("subject=" + Locator.encoded(Locator.PATIENT) + number),
                "nrl.search.nhs-number",
                400,
                "invalid",
                "INVALID_NHS_NUMBER",
                "Invalid NHS number",
                "The NHS number does not conform to the NHS Number format: " + number.replace("%20", " "));
    }

    @Test
    void refusesAnUnknownCustodian() {
        isRefused(
                locator.search(SeedPointers.SEVERAL, Locator.custodian("ZZZ")),
                "nrl.search.organisation",
                400,
                "not-found",
                "ORGANISATION_NOT_FOUND",
                "Organisation not found",
                "The ODS code in the custodian and/or author element is not resolvable - ZZZ");
    }

    @Test
    void refusesParametersOfARead() {
        isRefused(
                locator.read(SeedPointers.CRISIS_PLAN + "?_summary=true"),
                "nrl.query.known",
                "Invalid parameter: _summary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subject=https://demographics.spineservices.nhs.uk/STU3/Patient/9990002002",
                "subject=https%3a%2f%2fdemographics.spineservices.nhs.uk%2fSTU3%2fPatient%2f9990002002",
                "type.coding=http%3A%2F%2Fsnomed.info%2Fsct%7C736253002&SUBJECT",
                "SUBJECT&type.coding=http%3A%2F%2Fsnomed.info%2Fsct%7C736253002"
                        + "&custodian=https%3A%2F%2Fdirectory.spineservices.nhs.uk%2FSTU3%2FOrganization%2FRR8",
                "SUBJECT&type=http%3A%2F%2Fsnomed.info%2Fsct%7C736253002",
                "SUBJECT&custodian.identifier=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fods-organization-code%7CRR8",
                "SUBJECT&",
                "_format=application%2Ffhir%2Bjson&SUBJECT"
            })
    void refusesAQueryThatIsNotWrittenAsDocumented(String query) {
        isRefused(
                locator.query(query.replace("SUBJECT", SUBJECT)),
                "nrl.query.literal",
                "The query is not written exactly as documented");
    }

    @Test
    void countsWhenToldSo() {
        locator.simulator.pointers().use(PointersOptions.defaults().withCountAllowed(true));

        Bundle count = locator.search(SeedPointers.SEVERAL, "&_summary=count").bundle();
        assertThat(count.getTotal()).isEqualTo(5);
        assertThat(count.getEntry()).isEmpty();
        isRefused(
                locator.search(SeedPointers.SEVERAL, "&_summary=true"),
                "nrl.search.summary",
                "Unsupported search parameter - _summary=true");
        isRefused(
                locator.search(SeedPointers.SEVERAL, Locator.custodian("RR8"), "&_summary=count"),
                "nrl.search.summary",
                "Unsupported search parameter - custodian=" + Locator.ORGANISATION + "RR8");
    }

    @Test
    void givesOutWhateverATestPutsIntoIt() {
        DocumentReference odd = new DocumentReference();
        odd.setDescription("what no rule would let pass");
        String id = locator.simulator
                .pointers()
                .put(SeedPointers.NEVER_SEEN, odd.setStatus(DocumentReferenceStatus.CURRENT));

        assertThat(locator.search(SeedPointers.NEVER_SEEN).found())
                .singleElement()
                .satisfies(found -> assertThat(found.getDescription()).startsWith("what"));
        assertThat(locator.read(id).send().statusCode()).isEqualTo(200);
        locator.simulator.reset();
        assertThat(locator.read(id).send().statusCode()).isEqualTo(404);
    }

    @Test
    void holdsSixtyPointersOfOnePatient() {
        assertThat(locator.search(SeedPointers.MANY).found()).hasSize(60);
    }
}
