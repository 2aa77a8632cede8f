package io.spinebridge.pointers.stu3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.pointers.ContentStability;
import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.api.pointers.NewContent;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.RecordDate;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.api.pointers.RecordPeriod;
import io.spinebridge.testing.Fhir;
import io.spinebridge.testing.MutableClock;
import io.spinebridge.testing.Patients;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.dstu3.model.DocumentReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent, compared with the reference payload. */
class PointersResourcesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVICE = "https://psis-sync.example/STU3";
    private static final MasterIdentifier OWN =
            MasterIdentifier.of(UUID.fromString("7f0f6f86-6c1b-4c6e-9a38-0d7a3f3c1a11"));
    private static final MasterIdentifier OTHER = MasterIdentifier.ofOid("1.3.6.1.4.1.21367.2005.3.71");
    private static final PointerId OLD = new PointerId("da2b6e8a-3c8f-11e8-baae-6c3be5a609f5-584d385036514c383142");
    private static final String REFERENCE = """
            {"resourceType": "DocumentReference",
             "meta": {"profile": ["https://fhir.nhs.uk/STU3/StructureDefinition/NRL-DocumentReference-1"]},
             "masterIdentifier": {"system": "urn:ietf:rfc:3986", "value": "urn:uuid:7f0f6f86-6c1b-4c6e-9a38-0d7a3f3c1a11"},
             "status": "current",
             "type": {"coding": [
               {"system": "http://snomed.info/sct", "code": "736253002", "display": "Mental health crisis plan"}]},
             "class": {"coding": [{"system": "http://snomed.info/sct", "code": "734163000", "display": "Care plan"}]},
             "subject": {"reference": "https://demographics.spineservices.nhs.uk/STU3/Patient/9990000018"},
             "indexed": "2022-03-08T15:26:01+00:00",
             "author": [{"reference": "https://directory.spineservices.nhs.uk/STU3/Organization/RGD"}],
             "custodian": {"reference": "https://directory.spineservices.nhs.uk/STU3/Organization/RR8"},
             "content": [{
               "extension": [{
                 "url": "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-NRL-ContentStability-1",
                 "valueCodeableConcept": {"coding": [
                   {"system": "https://fhir.nhs.uk/STU3/CodeSystem/NRL-ContentStability-1", "code": "static", "display": "Static"}]}}],
               "attachment": {
                 "contentType": "application/pdf",
                 "url": "https://nrl.rgd.example/RGD/plans/42",
                 "creation": "2022-03-08T15:26:00+00:00"},
               "format": {
                 "system": "https://fhir.nhs.uk/STU3/CodeSystem/NRL-FormatCode-1",
                 "code": "urn:nhs-ic:unstructured",
                 "display": "Unstructured Document"}}],
             "context": {
               "period": {"start": "2022-03-07T13:34:00+00:00"},
               "practiceSetting": {"coding": [
                 {"system": "http://snomed.info/sct", "code": "708168004", "display": "Mental health service"}]}}}
            """;

    private final PointersResources drafts =
            new PointersResources(MutableClock.at("2022-03-08T15:26:01.987Z"), SERVICE);

    @Test
    void isTheReferencePayload() throws Exception {
        NewPointer pointer = SamplePointers.crisisPlan()
                .withMasterIdentifier(OWN)
                .withPeriod(RecordPeriod.since(new RecordDate("2022-03-07T13:34:00+00:00")));

        assertThat(json(drafts.pointer(Patients.ADA, pointer))).isEqualTo(JSON.readTree(REFERENCE));
    }

    @Test
    void leavesOutWhatIsNotSaid() throws Exception {
        ObjectNode expected = (ObjectNode) JSON.readTree(REFERENCE);
        expected.remove("masterIdentifier");
        ((ObjectNode) expected.get("context")).remove("period");

        assertThat(json(drafts.pointer(Patients.ADA, SamplePointers.crisisPlan())))
                .isEqualTo(expected);
    }

    @Test
    void keepsEveryContentInItsOrder() throws Exception {
        NewPointer pointer = new NewPointer(
                PointerType.CONTINGENCY_PLAN,
                SamplePointers.crisisPlan().author(),
                SamplePointers.crisisPlan().custodian(),
                SamplePointers.MENTAL_HEALTH,
                List.of(SamplePointers.CONTACTS, SamplePointers.DOCUMENT),
                null,
                null);

        assertThat(json(drafts.pointer(Patients.ADA, pointer)).findValuesAsText("contentType"))
                .containsExactly("text/html", "application/pdf");
    }

    @ParameterizedTest
    @EnumSource(PointerType.class)
    void theClassFollowsFromTheType(PointerType type) throws Exception {
        JsonNode draft = json(drafts.pointer(Patients.ADA, SamplePointers.of(type, SamplePointers.DOCUMENT)));

        assertThat(draft.at("/type/coding/0/code").asText()).isEqualTo(type.code());
        assertThat(draft.at("/class/coding/0/code").asText())
                .isEqualTo(type == PointerType.NEWS2_CHART ? "1102421000000108" : "734163000");
    }

    @Test
    void namesTheReplacedPointerByItsAddress() throws Exception {
        JsonNode draft = json(drafts.supersede(Patients.ADA, SamplePointers.crisisPlan(), OLD));

        assertThat(draft.get("relatesTo")).isEqualTo(JSON.readTree("""
                [{"code": "replaces", "target": {"reference":
                  "https://psis-sync.example/STU3/DocumentReference/da2b6e8a-3c8f-11e8-baae-6c3be5a609f5-584d385036514c383142"}}]
                """));
    }

    @Test
    void doesNotDoubleASlashAtTheEndOfTheBaseUrl() {
        DocumentReference draft = new PointersResources(MutableClock.at("2022-03-08T15:26:01Z"), SERVICE + "/")
                .supersede(Patients.ADA, SamplePointers.crisisPlan(), OLD);

        assertThat(draft.getRelatesToFirstRep().getTarget().getReference())
                .startsWith(SERVICE + "/DocumentReference/da2b");
    }

    @Test
    void namesTheReplacedPointerByItsMasterIdentifier() throws Exception {
        JsonNode draft =
                json(drafts.supersede(Patients.ADA, SamplePointers.crisisPlan().withMasterIdentifier(OWN), OTHER));

        assertThat(draft.get("relatesTo")).isEqualTo(JSON.readTree("""
                [{"code": "replaces", "target": {"identifier":
                  {"system": "urn:ietf:rfc:3986", "value": "urn:oid:1.3.6.1.4.1.21367.2005.3.71"}}}]
                """));
        assertThat(draft.at("/masterIdentifier/value").asText()).isEqualTo(OWN.value());
    }

    @Test
    void supersedingDiffersFromPublishingByTheRelationAlone() throws Exception {
        NewPointer pointer = SamplePointers.crisisPlan().withMasterIdentifier(OWN);
        ObjectNode superseding = (ObjectNode) json(drafts.supersede(Patients.ADA, pointer, OTHER));
        superseding.remove("relatesTo");

        assertThat(superseding).isEqualTo(json(drafts.pointer(Patients.ADA, pointer)));
    }

    @Test
    void refusesASuccessorWithoutMasterIdentifierOfItsOwn() {
        assertThatThrownBy(() -> drafts.supersede(Patients.ADA, SamplePointers.crisisPlan(), OTHER))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.field()).isEqualTo("master identifier"));
    }

    @Test
    void refusesASuccessorWithTheMasterIdentifierOfTheReplacedOne() {
        assertThatThrownBy(() -> drafts.supersede(
                        Patients.ADA, SamplePointers.crisisPlan().withMasterIdentifier(OWN), OWN))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.field()).isEqualTo("master identifier"))
                .hasMessageNotContaining(OWN.value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-03-08T15:26:01.988Z",
                "2022-03-08T15:26:02Z",
                "2022-03-08T16:26:01+00:00",
                "2022-03-09",
                "2022-04",
                "2023"
            })
    void refusesARecordFromTheFuture(String creation) {
        assertThatThrownBy(() -> drafts.pointer(Patients.ADA, createdAt(creation)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.field()).isEqualTo("content creation"))
                .hasMessageNotContaining(creation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-03-08T15:26:01.987Z",
                "2022-03-08T16:26:01+01:00",
                "2022-03-08",
                "2022-03",
                "2022",
                "1948-07-05"
            })
    void sendsTheCreationOfARecordAsItWasGiven(String creation) throws Exception {
        assertThat(json(drafts.pointer(Patients.ADA, createdAt(creation)))
                        .at("/content/0/attachment/creation")
                        .asText())
                .isEqualTo(creation);
    }

    @ParameterizedTest
    @CsvSource({"2022-07-01T22:59:59Z, false", "2022-07-01T23:00:00Z, true"})
    void aDayBeginsAsItDoesInEngland(String now, boolean taken) {
        PointersResources summer = new PointersResources(MutableClock.at(now), SERVICE);

        if (taken) {
            assertThat(summer.pointer(Patients.ADA, createdAt("2022-07-02")).hasContent())
                    .isTrue();
        } else {
            assertThatThrownBy(() -> summer.pointer(Patients.ADA, createdAt("2022-07-02")))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    private static NewPointer createdAt(String creation) {
        return SamplePointers.of(
                PointerType.ADVANCE_CARE_PLAN,
                new NewContent(
                        RecordFormat.UNSTRUCTURED,
                        "application/pdf",
                        "https://nrl.rgd.example/42",
                        ContentStability.STATIC,
                        new RecordDate(creation)));
    }

    private static JsonNode json(DocumentReference draft) throws Exception {
        return JSON.readTree(Fhir.BODIES.write(draft));
    }
}
