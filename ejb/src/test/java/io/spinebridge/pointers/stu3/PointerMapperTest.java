package io.spinebridge.pointers.stu3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.RecordDate;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.api.pointers.RecordPeriod;
import io.spinebridge.api.pointers.RelatedPointer;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.NamedPatients;
import io.spinebridge.testing.Fhir;
import io.spinebridge.testing.Patients;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A good pointer, spoilt in one place at a time. */
class PointerMapperTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEPT = """
            {"id": "da2b6e8a-3c8f-11e8-baae-6c3be5a609f5-584d385036514c383142",
             "meta": {
               "versionId": "2",
               "lastUpdated": "2022-03-09T10:11:12.345+00:00",
               "profile": ["https://fhir.nhs.uk/STU3/StructureDefinition/NRL-DocumentReference-1"]},
             "masterIdentifier": {"system": "urn:ietf:rfc:3986", "value": "urn:oid:1.3.6.1.4.1.21367.2005.3.71"},
             "relatesTo": [{"code": "replaces", "target": {
               "reference": "https://psis-sync.example/STU3/DocumentReference/0a1b"}}]}
            """;

    @Test
    void mapsEverything() throws Exception {
        Pointer pointer = mapped(good());

        assertThat(pointer.notUnderstood()).isEmpty();
        assertThat(pointer.id()).isEqualTo(new PointerId("da2b6e8a-3c8f-11e8-baae-6c3be5a609f5-584d385036514c383142"));
        assertThat(pointer.versionId()).isEqualTo("2");
        assertThat(pointer.lastUpdated()).isEqualTo(Instant.parse("2022-03-09T10:11:12.345Z"));
        assertThat(pointer.indexed()).isEqualTo(Instant.parse("2022-03-08T15:26:01Z"));
        assertThat(pointer.current()).isTrue();
        assertThat(pointer.knownType()).contains(PointerType.MENTAL_HEALTH_CRISIS_PLAN);
        assertThat(pointer.recordClass().shown()).isEqualTo("Care plan");
        assertThat(pointer.author()).isEqualTo(new OdsCode("RGD"));
        assertThat(pointer.custodian()).isEqualTo(new OdsCode("RR8"));
        assertThat(pointer.masterIdentifier()).isEqualTo(MasterIdentifier.ofOid("1.3.6.1.4.1.21367.2005.3.71"));
        assertThat(pointer.replaces()).isEqualTo(new RelatedPointer("replaces", new PointerId("0a1b"), null));
        assertThat(pointer.period())
                .isEqualTo(RecordPeriod.of(new RecordDate("2022-03-07T13:34:00+00:00"), new RecordDate("2022-04")));
        assertThat(pointer.practiceSetting().shown()).isEqualTo("Mental health service");
        assertThat(pointer.contents()).singleElement().satisfies(content -> {
            assertThat(content.knownFormat()).contains(RecordFormat.UNSTRUCTURED);
            assertThat(content.url()).isEqualTo("https://nrl.rgd.example/RGD/plans/42");
            assertThat(content.creation()).isEqualTo(new RecordDate("2022-03-08T15:26:00+00:00"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/id, DocumentReference.id",
        "/meta/profile, DocumentReference.meta.profile",
        "/meta, DocumentReference.meta.profile",
        "/status, DocumentReference.status",
        "/type, DocumentReference.type.coding",
        "/type/coding/0/code, DocumentReference.type.coding",
        "/class, DocumentReference.class.coding",
        "/subject, DocumentReference.subject",
        "/indexed, DocumentReference.indexed",
        "/author, DocumentReference.author",
        "/author/0/reference, DocumentReference.author",
        "/custodian, DocumentReference.custodian",
        "/relatesTo/0/code, DocumentReference.relatesTo.code",
        "/relatesTo/0/target, DocumentReference.relatesTo.target",
        "/content, DocumentReference.content",
        "/content/0/extension, DocumentReference.content.extension",
        "/content/0/format, DocumentReference.content.format",
        "/content/0/attachment/contentType, DocumentReference.content.attachment.contentType",
        "/content/0/attachment/url, DocumentReference.content.attachment.url",
        "/context/period/start, DocumentReference.context.period.start",
        "/context/practiceSetting, DocumentReference.context.practiceSetting.coding",
        "/context, DocumentReference.context.practiceSetting.coding"
    })
    void tellsWhatIsMissing(String element, String where) throws Exception {
        Pointer pointer = mapped(without(element));

        assertThat(pointer.notUnderstood())
                .extracting(NotUnderstood::where, NotUnderstood::raw)
                .containsExactly(tuple(where, ""));
        assertThat(pointer.notUnderstood().get(0).reason()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/meta/versionId",
                "/meta/lastUpdated",
                "/masterIdentifier",
                "/relatesTo",
                "/context/period",
                "/context/period/end",
                "/content/0/attachment/creation",
                "/type/coding/0/display",
                "/class/coding/0/display",
                "/content/0/format/display"
            })
    void doesNotMissWhatMayBeLeftOut(String element) throws Exception {
        assertThat(mapped(without(element)).notUnderstood()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "/id, `\"a_b\"`, DocumentReference.id, a_b",
                "/meta/profile/0, `\"https://example.org/Other\"`, DocumentReference.meta.profile, https://example.org/Other",
                "/status, `\"superseded\"`, DocumentReference.status, superseded",
                "/status, `\"entered-in-error\"`, DocumentReference.status, entered-in-error",
                "/type/coding/0/code, `\"371531000\"`, DocumentReference.type, 371531000",
                "/type/coding/0/system, `\"http://example.org\"`, DocumentReference.type, http://example.org",
                "/class/coding/0/code, `\"371531000\"`, DocumentReference.class, 371531000",
                "/class/coding/0/code, `\"1102421000000108\"`, DocumentReference.class, 1102421000000108",
                "/subject/reference, `\"Patient/9990000018\"`, DocumentReference.subject, 9990000018",
                "/subject/reference, `\"https://demographics.spineservices.nhs.uk/STU3/Patient/9990000019\"`, DocumentReference.subject, 9990000019",
                "/subject/reference, `\"https://demographics.spineservices.nhs.uk/STU3/Patient/999 000 0018\"`, DocumentReference.subject, 999 000",
                "/author/0/reference, `\"Organization/RGD\"`, DocumentReference.author, Organization/RGD",
                "/author/0/reference, `\"https://directory.spineservices.nhs.uk/STU3/Organization//RGD\"`, DocumentReference.author, //RGD",
                "/custodian/reference, `\"https://directory.spineservices.nhs.uk/STU3/Organization/\"`, DocumentReference.custodian, Organization/",
                "/custodian/reference, `\"https://evil.example/STU3/Organization/RR8\"`, DocumentReference.custodian, evil",
                "/masterIdentifier/system, `\"no scheme\"`, DocumentReference.masterIdentifier, no scheme",
                "/masterIdentifier/value, `\"42\"`, DocumentReference.masterIdentifier, 42",
                "/masterIdentifier/value, `\" urn:oid:1.2\"`, DocumentReference.masterIdentifier, urn:oid:1.2",
                "/relatesTo/0/code, `\"appends\"`, DocumentReference.relatesTo.code, appends",
                "/relatesTo/0/target/reference, `\"https://psis-sync.example/DocumentReference?_id=0a1b\"`,"
                        + " DocumentReference.relatesTo.target.reference, ?_id=0a1b",
                "/content/0/format/code, `\"urn:nhs-ic:fhir:stu3:vaccination-list:1\"`, DocumentReference.content.format, vaccination",
                "/content/0/attachment/contentType, `\"text/html\"`, DocumentReference.content.attachment.contentType, text/html",
                "/content/0/attachment/url, `\"/RGD/plans/42\"`, DocumentReference.content.attachment.url, /RGD/plans/42",
                "/content/0/attachment/url, `\"https://a b/\"`, DocumentReference.content.attachment.url, https://a b/",
                "/content/0/attachment/url, `\"urn:uuid:1\"`, DocumentReference.content.attachment.url, urn:uuid:1",
                "/content/0/extension/0/valueCodeableConcept/coding/0/code, `\"sometimes\"`, DocumentReference.content.extension, sometimes",
                "/context/practiceSetting/coding/0/system, `\"http://example.org\"`, DocumentReference.context.practiceSetting, http://example.org",
                "/context/practiceSetting/coding/0/display, `\"\"`, DocumentReference.context.practiceSetting, 708168004",
                "/context/period/start, `\"2023\"`, DocumentReference.context.period, 2023"
            })
    void tellsWhatIsUnknownOrMalformed(String element, String json, String where, String raw) throws Exception {
        Pointer pointer = mapped(with(element, json));

        assertThat(pointer.notUnderstood())
                .filteredOn(each -> each.where().equals(where))
                .singleElement()
                .satisfies(each -> assertThat(each.raw()).contains(raw));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "/status, `\"draft\"`, draft",
                "/relatesTo/0/code, `\"improves\"`, improves",
                "/indexed, `\"yesterday\"`, yesterday",
                "/meta/lastUpdated, `\"yesterday\"`, yesterday",
                "/content/0/attachment/creation, `\"8 March\"`, 8 March",
                "/context/period/start, `\"last week\"`, last week",
                "/context/period/end, `\"2022-13\"`, 2022-13",
                "/context/period/end, `\"2022-03-07T13:34\"`, 2022-03-07T13:34",
                "/content/0/attachment/creation, `\"2022-03-08T15:26:00\"`, 2022-03-08T15:26:00",
                "/content/0/retrievalMode, `\"DRM\"`, DRM",
                "/invented, `{\"a\": \"b\"}`, `\"a\"`",
                "/author, `{\"reference\": \"https://directory.spineservices.nhs.uk/STU3/Organization/RGD\"}`, ``",
                "/content/0/format, `\"urn:nhs-ic:unstructured\"`, urn:nhs-ic:unstructured"
            })
    void tellsWhatTheParserCannotPlace(String element, String json, String raw) throws Exception {
        Pointer pointer = mapped(with(element, json));

        assertThat(pointer.notUnderstood())
                .anySatisfy(each -> assertThat(each.raw()).contains(raw));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "/text, `{\"status\": \"generated\", \"div\": \"<div>Zebra</div>\"}`, text",
                "/implicitRules, `\"https://example.org/Zebra\"`, implicitRules",
                "/extension, `[{\"url\": \"https://example.org/x\", \"valueString\": \"Zebra\"}]`, extension",
                "/modifierExtension, `[{\"url\": \"https://example.org/x\", \"valueString\": \"Zebra\"}]`, modifierExtension",
                "/contained, `[{\"resourceType\": \"Organization\", \"id\": \"o\", \"name\": \"Zebra\"}]`, contained",
                "/identifier, `[{\"value\": \"Zebra\"}]`, identifier",
                "/docStatus, `\"preliminary\"`, docStatus",
                "/created, `\"2022-01-01\"`, created",
                "/authenticator, `{\"reference\": \"Practitioner/Zebra\"}`, authenticator",
                "/description, `\"Zebra\"`, description",
                "/securityLabel, `[{\"coding\": [{\"code\": \"Zebra\"}]}]`, securityLabel",
                "/meta/security, `[{\"code\": \"Zebra\"}]`, meta.security",
                "/meta/tag, `[{\"code\": \"Zebra\"}]`, meta.tag",
                "/masterIdentifier/use, `\"official\"`, masterIdentifier.use",
                "/masterIdentifier/assigner, `{\"display\": \"Zebra\"}`, masterIdentifier.assigner",
                "/_status, `{\"extension\": [{\"url\": \"https://example.org/x\", \"valueString\": \"Zebra\"}]}`, status.extension",
                "/type/coding/0/version, `\"Zebra\"`, type.coding.version",
                "/class/extension, `[{\"url\": \"https://example.org/x\", \"valueString\": \"Zebra\"}]`, class.extension",
                "/subject/display, `\"Zebra\"`, subject.display",
                "/subject/identifier, `{\"value\": \"Zebra\"}`, subject.identifier",
                "/author/0/display, `\"Zebra\"`, author.display",
                "/custodian/identifier, `{\"value\": \"Zebra\"}`, custodian.identifier",
                "/relatesTo/0/target/display, `\"Zebra\"`, relatesTo.target.display",
                "/relatesTo/0/target/identifier/type, `{\"text\": \"Zebra\"}`, relatesTo.target.identifier.type",
                "/content/0/attachment/title, `\"Zebra\"`, content.attachment.title",
                "/content/0/attachment/language, `\"cy\"`, content.attachment.language",
                "/content/0/attachment/data, `\"WmVicmE=\"`, content.attachment.data",
                "/content/0/format/userSelected, `true`, content.format.userSelected",
                "/content/0/extension/0/valueCodeableConcept/text, `\"Zebra\"`, content.extension.value[x].text",
                "/context/event, `[{\"text\": \"Zebra\"}]`, context.event",
                "/context/encounter, `{\"reference\": \"Encounter/Zebra\"}`, context.encounter",
                "/context/facilityType, `{\"text\": \"Zebra\"}`, context.facilityType",
                "/context/sourcePatientInfo, `{\"reference\": \"Patient/Zebra\"}`, context.sourcePatientInfo",
                "/context/related, `[{\"identifier\": {\"value\": \"Zebra\"}}]`, context.related"
            })
    void tellsWhatTheModelDoesNotHave(String element, String json, String where) throws Exception {
        Pointer pointer = mapped(with(element, json));

        assertThat(pointer.notUnderstood())
                .filteredOn(each -> each.where().equals("DocumentReference." + where))
                .singleElement()
                .satisfies(each -> assertThat(each.raw()).isNotBlank());
        assertThat(pointer.knownType()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "/meta/profile, `\"https://example.org/Zebra\"`, meta.profile",
                "/type/coding, `{\"system\": \"http://example.org\", \"code\": \"Zebra\"}`, type.coding",
                "/class/coding, `{\"system\": \"http://example.org\", \"code\": \"Zebra\"}`, class.coding",
                "/author, `{\"reference\": \"https://directory.spineservices.nhs.uk/STU3/Organization/Zebra\"}`, author",
                "/relatesTo, `{\"code\": \"appends\", \"target\": {\"reference\": \"https://example.org/Zebra\"}}`, relatesTo",
                "/content/0/extension, `{\"url\": \"https://fhir.nhs.uk/STU3/StructureDefinition/Extension-NRL-ContentStability-1\","
                        + " \"valueCodeableConcept\": {\"coding\": [{\"code\": \"Zebra\"}]}}`, content.extension",
                "/content/0/extension, `{\"url\": \"https://example.org/x\", \"valueString\": \"Zebra\"}`, content.extension",
                "/content/0/extension/0/valueCodeableConcept/coding, `{\"code\": \"Zebra\"}`, content.extension.value.coding",
                "/context/practiceSetting/coding, `{\"code\": \"Zebra\"}`, context.practiceSetting.coding"
            })
    void tellsWhatIsThereOnceTooOften(String list, String json, String where) throws Exception {
        ObjectNode pointer = good();
        ((ArrayNode) pointer.at(list)).add(JSON.readTree(json));

        Pointer mapped = mapped(pointer);

        assertThat(mapped.notUnderstood()).singleElement().satisfies(each -> {
            assertThat(each.where()).isEqualTo("DocumentReference." + where);
            assertThat(each.raw()).contains("Zebra");
        });
        assertThat(mapped.author()).isEqualTo(new OdsCode("RGD"));
        assertThat(mapped.knownType()).contains(PointerType.MENTAL_HEALTH_CRISIS_PLAN);
    }

    @Test
    void keepsWhatCanBeReadOfASpoiltPeriod() throws Exception {
        assertThat(mapped(without("/context/period/start")).period())
                .isEqualTo(new RecordPeriod(null, new RecordDate("2022-04")));
        assertThat(mapped(with("/context/period/start", "\"2023\"")).period())
                .isEqualTo(new RecordPeriod(new RecordDate("2023"), new RecordDate("2022-04")));
    }

    @Test
    void otherTextsOfKnownCodesAreFine() throws Exception {
        ObjectNode pointer = good();
        ((ObjectNode) pointer.at("/type/coding/0")).put("display", "Mental health crisis plan (record artifact)");
        ((ObjectNode) pointer.at("/class/coding/0")).put("display", "care plans");
        ((ObjectNode) pointer.at("/content/0/format")).put("display", "PDF");

        Pointer mapped = mapped(pointer);

        assertThat(mapped.notUnderstood()).isEmpty();
        assertThat(mapped.type().shown()).isEqualTo("Mental health crisis plan (record artifact)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/pdf", "Application/PDF", "application/pdf;version=1.7", "application/pdf ; a=b"})
    void parametersAndCaseOfAMediaTypeDoNotMatter(String type) throws Exception {
        assertThat(mapped(with("/content/0/attachment/contentType", JSON.writeValueAsString(type)))
                        .notUnderstood())
                .isEmpty();
    }

    @Test
    void anyMediaTypeGoesWithAFormatThatIsNotKnown() throws Exception {
        ObjectNode pointer = good();
        ((ObjectNode) pointer.at("/content/0/format")).put("code", "urn:nhs-ic:fhir:stu3:vaccination-list:1");
        ((ObjectNode) pointer.at("/content/0/attachment")).put("contentType", "application/fhir+json");

        assertThat(mapped(pointer).notUnderstood())
                .extracting(NotUnderstood::where)
                .containsExactly("DocumentReference.content.format");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://psis-sync.example/DocumentReference/0a1b",
                "DocumentReference/0a1b",
                "0a1b",
                "https://psis-sync.example/STU3/DocumentReference/0a1b/_history/3"
            })
    void findsTheIdOfAReplacedPointerAtTheEndOfItsAddress(String reference) throws Exception {
        Pointer pointer = mapped(with("/relatesTo/0/target/reference", JSON.writeValueAsString(reference)));

        assertThat(pointer.replaces().knownId()).contains(new PointerId("0a1b"));
        assertThat(pointer.notUnderstood()).isEmpty();
    }

    @Test
    void aReplacedPointerMayBeNamedBothWays() throws Exception {
        Pointer pointer = mapped(with(
                "/relatesTo/0/target/identifier", "{\"system\": \"urn:ietf:rfc:3986\", \"value\": \"urn:oid:1.2.3\"}"));

        assertThat(pointer.replaces())
                .isEqualTo(new RelatedPointer("replaces", new PointerId("0a1b"), MasterIdentifier.ofOid("1.2.3")));
        assertThat(pointer.notUnderstood()).isEmpty();
    }

    @Test
    void aPointerOfTheOldModelIsShownAsFarAsItGoes() {
        Pointer pointer = PointerMapper.pointer(Fhir.element("""
                {'resourceType': 'DocumentReference', 'id': '1', 'status': 'current', 'indexed': '2018-03-08T15:26:01+00:00',
                 'type': {'coding': [{'system': 'http://snomed.info/sct', 'code': '736253002', 'display': 'Mental health crisis plan'}]},
                 'subject': {'reference': 'https://demographics.spineservices.nhs.uk/STU3/Patient/9990000018'},
                 'author': {'reference': 'https://directory.spineservices.nhs.uk/STU3/Organization/RGD'},
                 'custodian': {'reference': 'https://directory.spineservices.nhs.uk/STU3/Organization/RR8'},
                 'content': [{'attachment': {'contentType': 'application/pdf', 'url': 'https://rgd.example/1'}}]}
                """));

        assertThat(pointer.knownType()).contains(PointerType.MENTAL_HEALTH_CRISIS_PLAN);
        assertThat(pointer.knownCustodian()).contains(new OdsCode("RR8"));
        assertThat(pointer.contents())
                .singleElement()
                .extracting(PointerContent::url)
                .isEqualTo("https://rgd.example/1");
        assertThat(pointer.notUnderstood())
                .extracting(NotUnderstood::where)
                .contains(
                        "DocumentReference.meta.profile",
                        "DocumentReference.class.coding",
                        "DocumentReference.content.format",
                        "DocumentReference.content.extension",
                        "DocumentReference.context.practiceSetting.coding");
    }

    @ParameterizedTest
    @CsvSource({"9990000018, false", "9990000026, true"})
    void recognisesThePointerOfAnotherPatient(String number, boolean another) throws Exception {
        Element pointer = resource(with(
                "/subject/reference", "\"https://demographics.spineservices.nhs.uk/STU3/Patient/" + number + "\""));

        assertThat(PointerMapper.namesAnother(pointer, Patients.ADA)).isEqualTo(another);
        assertThat(NamedPatients.in(pointer, "subject")).containsExactly(number);
    }

    @Test
    void recognisesAnotherPatientInAnIdentifierToo() throws Exception {
        Element pointer = resource(with("/subject", "{\"identifier\": {\"value\": \"999 000 0026\"}}"));

        assertThat(PointerMapper.namesAnother(pointer, Patients.ADA)).isTrue();
    }

    @Test
    void aPointerWithoutSubjectNamesNobody() throws Exception {
        Element pointer = resource(without("/subject"));

        assertThat(NamedPatients.in(pointer, "subject")).isEmpty();
        assertThat(PointerMapper.namesAnother(pointer, Patients.ADA)).isFalse();
    }

    /** Every element of the good pointer, left out or replaced by something else. */
    static List<String> elements() throws Exception {
        List<String> found = new ArrayList<>();
        collect("", good(), found);
        found.remove("/resourceType");
        return found;
    }

    private static void collect(String path, JsonNode node, List<String> found) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                found.add(path + "/" + field.getKey());
                collect(path + "/" + field.getKey(), field.getValue(), found);
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "/" + i, node.get(i), found);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("elements")
    void neverFails(String element) throws Exception {
        for (String json : List.of(
                "\"\"",
                "\"  \"",
                "\"Zebra\"",
                "5",
                "true",
                "{}",
                "[]",
                "[{}]",
                "[\"Zebra\", null]",
                "{\"extension\": [{\"url\": \"https://example.org/x\"}]}")) {
            ObjectNode spoilt = with(element, json);
            assertThatCode(() -> mapped(spoilt)).as(element + " " + json).doesNotThrowAnyException();
        }
        assertThatCode(() -> mapped(without(element))).doesNotThrowAnyException();
    }

    @Test
    void makesSomethingOfAnEmptyPointerAndOfABundleEntry() throws Exception {
        assertThat(PointerMapper.pointer(Fhir.element("{}")).notUnderstood()).isNotEmpty();
        Element bundle = Fhir.element("{'resourceType': 'Bundle', 'entry': [{'resource': " + good() + "}]}");
        assertThat(PointerMapper.pointer(bundle.all("entry").get(0).one("resource"))
                        .notUnderstood())
                .isEmpty();
    }

    private static ObjectNode good() throws Exception {
        ObjectNode pointer = (ObjectNode) JSON.readTree(SamplePointers.REFERENCE);
        pointer.setAll((ObjectNode) JSON.readTree(KEPT));
        ((ObjectNode) pointer.at("/context/period")).put("end", "2022-04");
        return pointer;
    }

    private static ObjectNode without(String element) throws Exception {
        ObjectNode pointer = good();
        ((ObjectNode) pointer.at(parent(element))).remove(name(element));
        return pointer;
    }

    private static ObjectNode with(String element, String json) throws Exception {
        ObjectNode pointer = good();
        JsonNode parent = pointer.at(parent(element));
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name(element)), JSON.readTree(json));
        } else if (parent instanceof ObjectNode object) {
            object.set(name(element), JSON.readTree(json));
        } else {
            ((ObjectNode) pointer.at(parent(parent(element))))
                    .putObject(name(parent(element)))
                    .set(name(element), JSON.readTree(json));
        }
        return pointer;
    }

    private static String parent(String element) {
        return element.substring(0, element.lastIndexOf('/'));
    }

    private static String name(String element) {
        return element.substring(element.lastIndexOf('/') + 1);
    }

    private static Element resource(ObjectNode json) {
        return Fhir.element(json.toString());
    }

    private static Pointer mapped(ObjectNode json) {
        return PointerMapper.pointer(resource(json));
    }
}
