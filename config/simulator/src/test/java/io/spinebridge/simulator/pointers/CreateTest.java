package io.spinebridge.simulator.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.evidence.Verdict;
import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.server.Outcome;
import io.spinebridge.simulator.server.SpineSimulator;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.hl7.fhir.dstu3.model.OperationOutcome;
import org.hl7.fhir.dstu3.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Creating pointers: what is made of a good one, and every rule that a bad one breaks. */
@Simulated
class CreateTest {

    private static final String PATIENT = SeedPointers.FOR_CREATION;
    private static final String STATIC =
            "{\"coding\":[{\"system\":\"https://fhir.nhs.uk/STU3/CodeSystem/NRL-ContentStability-1\","
                    + "\"code\":\"static\",\"display\":\"Static\"}]}";

    private final Locator locator;

    CreateTest(SpineSimulator simulator) {
        this.locator = new Locator(simulator);
    }

    private static Pointer pointer() {
        return Pointer.of(PATIENT);
    }

    private void isRefused(
            LocatorCall call, String rule, String issue, String code, String display, String diagnostics) {
        locator.refuses(call, rule, new Outcome(400, issue, code, display, diagnostics));
        assertThat(locator.simulator.pointers().pointers(PATIENT)).isEmpty();
    }

    private void isInvalid(LocatorCall call, String rule, String element, String diagnostics) {
        isRefused(call, rule, "invalid", "INVALID_RESOURCE", "Resource is invalid : " + element, diagnostics);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void createsAPointer(boolean xml) {
        Instant before = Instant.now().minusSeconds(1);
        Pointer sent = pointer().master("urn:uuid:one").with("/id", "\"mine\"").with("/meta/versionId", "\"17\"");
        LocatorCall create = xml ? locator.create(sent).xml(sent.xml()) : locator.create(sent);

        HttpResponse<String> answer = create.send();

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String location = answer.headers().firstValue("Location").orElseThrow();
        String id = location.substring(location.lastIndexOf('/') + 1);
        assertThat(location).isEqualTo(locator.simulator.baseUrl() + "/DocumentReference/" + id);
        assertThat(id).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9]{20}");
        OperationOutcome outcome = (xml ? Outcome.CONTEXT.newXmlParser() : Outcome.CONTEXT.newJsonParser())
                .parseResource(OperationOutcome.class, answer.body());
        isDone(outcome, "RESOURCE_CREATED", "New resource created", "Successfully created resource DocumentReference");
        DocumentReference stored = locator.read(id).pointer();
        assertThat(stored.getMeta().getVersionId()).isEqualTo("1");
        assertThat(stored.getMeta().getProfile()).hasSize(1);
        assertThat(stored.getMeta().getLastUpdated()).isAfter(before);
        assertThat(stored.getIndexed()).isAfter(before);
        assertThat(Pointer.content(locator.read(id).send().body())).isEqualTo(sent.content());
        assertThat(locator.search(PATIENT).found()).hasSize(1);
        assertThat(locator.lastEvidence().passed()).isTrue();
    }

    static void isDone(OperationOutcome outcome, String code, String display, String diagnostics) {
        assertThat(outcome.getIdElement().getIdPart()).hasSize(36);
        assertThat(outcome.getMeta().getProfile().get(0).getValue())
                .isEqualTo("https://fhir.nhs.uk/STU3/StructureDefinition/Spine-OperationOutcome-1");
        OperationOutcomeIssueComponent issue = outcome.getIssueFirstRep();
        assertThat(issue.getSeverity().toCode()).isEqualTo("information");
        assertThat(issue.getCode().toCode()).isEqualTo("informational");
        assertThat(issue.getDetails().getText()).hasSize(36);
        assertThat(issue.getDetails().getCoding()).singleElement().satisfies(coding -> {
            assertThat(coding.getSystem()).isEqualTo("https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1");
            assertThat(coding.getCode()).isEqualTo(code);
            assertThat(coding.getDisplay()).isEqualTo(display);
        });
        assertThat(issue.getDiagnostics()).isEqualTo(diagnostics);
    }

    @Test
    void makesAPatientKnownWhoWasNeverSeen() {
        locator.create(Pointer.of(SeedPointers.FOR_FIRST_CREATION)).created();

        assertThat(locator.search(SeedPointers.FOR_FIRST_CREATION).found()).hasSize(1);
    }

    @Test
    void takesElementsOfFhirThatItHasNoUseFor() {
        Pointer rich = pointer()
                .with("/created", "\"2022-03-08\"")
                .with("/description", "\"a plan\"")
                .with("/content/0/attachment/title", "\"Plan\"")
                .with("/context/facilityType", "{\"text\":\"ward\"}")
                .with("/class/coding/0/version", "\"2021\"")
                .with("/type/text", "\"plan\"")
                .without("/indexed");

        assertThat(locator.create(rich).send().statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "not json", "{\"resourceType\":\"Unheard\"}", "[]", "<DocumentReference/>"})
    void refusesABodyThatCannotBeRead(String body) {
        isRefused(
                locator.create(pointer()).body(body),
                "nrl.body.parses",
                "value",
                "INVALID_REQUEST_MESSAGE",
                "Invalid Request Message",
                "Invalid Request Message");
        assertThat(locator.lastEvidence().verdicts())
                .filteredOn(verdict -> verdict.rule().equals("nrl.create.duplicate"))
                .extracting(Verdict::outcome)
                .containsExactly(Verdict.Outcome.NOT_REACHED);
    }

    @Test
    void refusesElementsThatFhirDoesNotHave() {
        isRefused(
                locator.create(pointer().with("/retrievalMode", "\"DRM\"")),
                "nrl.body.parses",
                "value",
                "INVALID_REQUEST_MESSAGE",
                "Invalid Request Message",
                "Invalid Request Message");
    }

    @Test
    void refusesACreateWithoutABody() {
        isRefused(
                locator.create(pointer()).body(""),
                "nrl.body.present",
                "value",
                "INVALID_REQUEST_MESSAGE",
                "Invalid Request Message",
                "Invalid Request Message");
    }

    @Test
    void refusesAnotherResource() {
        isRefused(
                locator.create(pointer()).body("{\"resourceType\":\"Patient\"}"),
                "nrl.body.type",
                "invalid",
                "INVALID_RESOURCE",
                "ResourceType is invalid",
                "The requested resource Patient is invalid.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "/status ! \"retired\" ! status", "/indexed ! \"yesterday\" ! indexed",
                "/content/0/attachment/creation ! \"8 March\" ! creation", "/context/period/end ! \"never\" ! end"
            })
    void refusesAValueThatIsNotOfItsType(String path, String value, String element) {
        isInvalid(
                locator.create(pointer().with(path, value)),
                "nrl.body.values",
                element,
                "Resource is invalid : " + element);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "/type ! '' ! nrl.pointer.type ! type",
                "/type/coding/0/code ! \"736252007\" ! nrl.pointer.type ! type",
                "/type/coding/0/display ! \"Mental health crisis plan (record artifact)\" ! nrl.pointer.type ! type",
                "/type/coding/0/version ! \"1\" ! nrl.pointer.type ! type",
                "/content/0/extension/0/valueCodeableConcept/coding/0/version ! \"1\" ! nrl.pointer.content ! content.extension:contentStability",
                "/type/coding/- ! {\"system\":\"http://snomed.info/sct\",\"code\":\"736366004\",\"display\":\"Advance care plan\"} ! nrl.pointer.type ! type",
                "/class ! '' ! nrl.pointer.class ! class",
                "/class/coding/0/system ! \"http://example.org\" ! nrl.pointer.class ! class",
                "/subject ! '' ! nrl.pointer.subject ! subject",
                "/subject/display ! \"Petra\" ! nrl.pointer.subject ! subject",
                "/author ! '' ! nrl.pointer.author ! author",
                "/author/- ! {\"reference\":\"https://directory.spineservices.nhs.uk/STU3/Organization/RXA\"} ! nrl.pointer.author ! author",
                "/custodian ! '' ! nrl.pointer.custodian ! custodian",
                "/custodian/identifier ! {\"value\":\"RXA\"} ! nrl.pointer.custodian ! custodian",
                "/content ! '' ! nrl.pointer.content ! content",
                "/content/0/extension ! '' ! nrl.pointer.content ! content.extension:contentStability",
                "/content/0/extension/0/valueCodeableConcept/coding/0/code ! \"sometimes\" ! nrl.pointer.content ! content.extension:contentStability",
                "/content/0/attachment/contentType ! '' ! nrl.pointer.content ! contenttype",
                "/content/0/attachment/url ! '' ! nrl.pointer.content ! url",
                "/content/0/attachment/url ! \"/plans/1\" ! nrl.pointer.content ! url",
                "/content/0/attachment/url ! \"https%3A%2F%2Frecords.provider.example.nhs.uk\" ! nrl.pointer.content ! url",
                "/content/0/format ! '' ! nrl.pointer.content ! content.format",
                "/content/0/format/code ! \"urn:nhs-ic:fhir:stu3:vaccination-list:1\" ! nrl.pointer.content ! content.format",
                "/context ! '' ! nrl.pointer.practice-setting ! context.practiceSetting",
                "/context/practiceSetting/coding/0/code ! \"mental\" ! nrl.pointer.practice-setting ! context.practiceSetting",
                "/context/practiceSetting/coding/0/display ! '' ! nrl.pointer.practice-setting ! context.practiceSetting",
                "/status ! '' ! nrl.pointer.status ! status",
            })
    void refusesAnElementThatBreaksTheProfile(String path, String value, String rule, String element) {
        isInvalid(locator.create(pointer().with(path, value)), rule, element, "Resource is invalid : " + element);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "/meta ! '' ! nrl.pointer.profile ! meta.Profile ! There must be a single profile of the value "
                        + "https://fhir.nhs.uk/STU3/StructureDefinition/NRL-DocumentReference-1",
                "/meta/profile/0 ! \"https://fhir.nhs.uk/STU3/StructureDefinition/NRLS-DocumentReference-1\" ! nrl.pointer.profile ! meta.Profile ! "
                        + "There must be a single profile of the value https://fhir.nhs.uk/STU3/StructureDefinition/NRL-DocumentReference-1",
                "/masterIdentifier ! {\"value\":\"1\"} ! nrl.pointer.master-identifier ! masterIdentifier ! "
                        + "If the masterIdentifier is supplied then the value and system properties are mandatory",
                "/masterIdentifier ! {\"system\":\"urn:ietf:rfc:3986\"} ! nrl.pointer.master-identifier ! masterIdentifier ! "
                        + "If the masterIdentifier is supplied then the value and system properties are mandatory",
                "/status ! \"superseded\" ! nrl.pointer.status ! status ! The status of a new DocumentReference can only be \"current\"",
                "/context/period ! {\"end\":\"2023-01-01\"} ! nrl.pointer.period ! context.period.start ! "
                        + "When included the period element must have a valid start dateTime.",
            })
    void refusesWhatHasWordsOfItsOwn(String path, String value, String rule, String element, String diagnostics) {
        isInvalid(locator.create(pointer().with(path, value)), rule, element, diagnostics);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "/subject/reference ! \"Patient/9990002053\" ! nrl.pointer.patient ! https://demographics.spineservices.nhs.uk/STU3/Patient/[NHS Number]",
                "/author/0/reference ! \"https://example.org/RGD\" ! nrl.pointer.organisations ! "
                        + "https://directory.spineservices.nhs.uk/STU3/Organization/[ODS Code]",
                "/custodian/reference ! \"https://directory.spineservices.nhs.uk/STU3/Organization/\" ! nrl.pointer.organisations ! "
                        + "https://directory.spineservices.nhs.uk/STU3/Organization/[ODS Code]",
            })
    void refusesAddressesOfAnotherServer(String path, String value, String rule, String expected) {
        isRefused(
                locator.create(pointer().with(path, value)),
                rule,
                "invalid",
                "INVALID_PARAMETER",
                "Invalid parameter",
                "The given resource URL does not conform to the expected format - " + expected);
    }

    @Test
    void refusesAnNhsNumberThatCannotBeOne() {
        isRefused(
                locator.create(Pointer.of("9990002054")),
                "nrl.pointer.nhs-number",
                "invalid",
                "INVALID_NHS_NUMBER",
                "Invalid NHS number",
                "The NHS number does not conform to the NHS Number format: 9990002054");
    }

    @ParameterizedTest
    @CsvSource({"RR8, nrl.create.owner", "ZZZ, nrl.create.owner"})
    void refusesAPointerOfAnotherCustodian(String odsCode, String rule) {
        isInvalid(
                locator.create(pointer().with("/custodian/reference", "\"" + Locator.ORGANISATION + odsCode + "\"")),
                rule,
                "fromASID",
                "The Custodian ODS code is not affiliated with the sender ASID.");
    }

    @ParameterizedTest
    @CsvSource({"/author/0/reference, ZZZ", "/custodian/reference, X09", "/author/0/reference, R-A"})
    void refusesOrganisationsThatItCannotResolve(String path, String odsCode) {
        isRefused(
                locator.create(pointer().with(path, "\"" + Locator.ORGANISATION + odsCode + "\"")),
                "nrl.create.organisations",
                "not-found",
                "ORGANISATION_NOT_FOUND",
                "Organisation not found",
                "The ODS code in the custodian and/or author element is not resolvable - " + odsCode);
    }

    @Test
    void takesAnyDisplayWhenToldSo() {
        locator.simulator.pointers().use(PointersOptions.defaults().withDisplaysExact(false));

        assertThat(locator.create(pointer().with("/type/coding/0/display", "\"A plan\""))
                        .send()
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void checksPracticeSettingsAgainstAListThatItIsGiven() {
        locator.simulator.pointers().use(PointersOptions.defaults().withPracticeSettings(Set.of("310073009")));
        isInvalid(
                locator.create(pointer()),
                "nrl.pointer.practice-setting",
                "context.practiceSetting",
                "Resource is invalid : context.practiceSetting");
    }

    @Test
    void refusesAMasterIdentifierForTheSecondTimeForOnePatientAlone() {
        locator.create(pointer().master("urn:uuid:dup")).created();

        assertThat(locator.create(pointer().master("urn:uuid:dup")).outcome())
                .isEqualTo(new Outcome(
                        400,
                        "duplicate",
                        "DUPLICATE_REJECTED",
                        "Create would lead to creation of a duplicate resource",
                        "Duplicate masterIdentifier value: urn:uuid:dup system: urn:ietf:rfc:3986"));
        assertThat(locator.create(Pointer.of(SeedPointers.NO_POINTERS).master("urn:uuid:dup"))
                        .send()
                        .statusCode())
                .isEqualTo(201);
        assertThat(locator.create(pointer().master("urn:uuid:DUP")).send().statusCode())
                .isEqualTo(201);
    }

    @Test
    void neverTakesAMasterIdentifierAgainAfterADeletionOrAnError() {
        String deleted = locator.create(pointer().master("urn:uuid:gone")).created();
        String wrong = locator.create(pointer().master("urn:uuid:wrong")).created();
        assertThat(locator.delete(deleted).send().statusCode()).isEqualTo(200);
        assertThat(locator.update(wrong).send().statusCode()).isEqualTo(200);

        for (String used : List.of("urn:uuid:gone", "urn:uuid:wrong")) {
            assertThat(locator.create(pointer().master(used)).outcome().spineCode())
                    .isEqualTo("DUPLICATE_REJECTED");
        }
    }

    @Test
    void letsExactlyOneOfManyCreatesWithOneMasterIdentifierWin() throws Exception {
        Locator.letsOneOfManyWin(() -> locator.create(pointer().master("urn:uuid:race")));
        assertThat(locator.search(PATIENT).found()).hasSize(1);
    }

    @Test
    void createsForAProvidersSystemThatCallsUnattended() {
        Pointer ofTheirs = pointer().with("/custodian/reference", "\"" + Locator.ORGANISATION + "MHT01\"");

        assertThat(locator.create(ofTheirs)
                        .from("200000000118", "MHT01")
                        .unattended()
                        .send()
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void takesTwoContentsEachWithItsStability() {
        Pointer two = pointer()
                .with(
                        "/content/-",
                        "{\"extension\":[{\"url\":\"https://fhir.nhs.uk/STU3/StructureDefinition/"
                                + "Extension-NRL-ContentStability-1\",\"valueCodeableConcept\":" + STATIC
                                + "}],\"attachment\":{\"contentType\":\"text/html\","
                                + "\"url\":\"" + SeedPointers.CONTACT
                                + "\"},\"format\":{\"system\":\"https://fhir.nhs.uk/STU3/CodeSystem/NRL-FormatCode-1\","
                                + "\"code\":\"urn:nhs-ic:record-contact\",\"display\":\"Contact details (HTTP Unsecured)\"}}");
        assertThat(locator.create(two).send().statusCode()).isEqualTo(201);
        isBroken(two.with("/content/1/format/display", "\"Contact\""));
    }

    private void isBroken(Pointer pointer) {
        assertThat(locator.create(pointer).outcome().diagnostics()).isEqualTo("Resource is invalid : content.format");
    }

    @Test
    void hasNoParametersOfACreate() {
        assertThat(locator.create(pointer()).query("?a=b").outcome())
                .isEqualTo(
                        new Outcome(400, "invalid", "INVALID_PARAMETER", "Invalid parameter", "Invalid parameter: a"));
    }
}
