package io.spinebridge.adjustments.stu3;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.HealthCondition;
import io.spinebridge.api.adjustments.ImpairmentType;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.testing.Fhir;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsMapperTest {

    private static final String LEARNING = condition(
            "c1",
            "{'coding':[{'system':'https://fhir.nhs.uk/STU3/CodeSystem/RARecord-ConditionCode-1',"
                    + "'code':'5','display':'Learning or understanding or concentrating'}]}",
            "");
    private static final String OTHER = condition("c2", "{'text':'something else'}", "");
    private static final String P1 = provenance("p1", "Condition/c1", "A Clinician");
    private static final String P2 = provenance("p2", "Condition/c2", "B Clinician");

    @Test
    void readsAListAsTheSpecificationHasIt() {
        Conditions conditions = map(list(LEARNING + "," + P1, entry("#c1", "") + "," + entry("#p1", ""), ""));

        assertThat(conditions.kind()).isEqualTo(ConditionKind.IMPAIRMENT);
        assertThat(conditions.version()).isEqualTo(new Version("9990000018.l1", "7b0c"));
        assertThat(conditions.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("c1");
            assertThat(entry.impairmentType()).contains(ImpairmentType.LEARNING);
            assertThat(entry.provenance())
                    .singleElement()
                    .satisfies(
                            provenance -> assertThat(provenance.practitioner()).isEqualTo("A Clinician"));
            assertThat(entry.notUnderstood()).isEmpty();
        });
        assertThat(conditions.notUnderstood()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#%s", "urn:uuid:%s", "Condition/%s", "https://clinicals.spineservices.nhs.uk/STU3/Condition/%s"
            })
    void takesEveryStyleOfReferenceThatRecordsHold(String style) {
        Conditions conditions = map(list(
                LEARNING + "," + OTHER + "," + P1,
                entry(style.formatted("c1"), "") + "," + entry(style.formatted("c2"), ",'deleted':true") + ","
                        + entry(style.formatted("p1"), ""),
                ""));

        assertThat(conditions.entries()).extracting(HealthCondition::id).containsExactly("c1");
        assertThat(conditions.notUnderstood()).isEmpty();
    }

    @Test
    void showsConditionsWhoseEntriesReferToSomethingElse() {
        Conditions conditions = map(list(
                LEARNING + "," + P1,
                entry("urn:uuid:9554c538-1661-43b1-921b-efcbd2991c90", "") + ","
                        + entry("urn:uuid:a554c538-1661-43b1-921b-efcbd2991c90", ""),
                ""));

        assertThat(conditions.entries()).hasSize(1);
    }

    @Test
    void leavesOutWhatWasRemovedEitherWay() {
        Conditions conditions = map(list(
                LEARNING.replace("'clinicalStatus':'active'", "'clinicalStatus':'inactive'") + "," + OTHER,
                entry("#c1", "") + "," + entry("#c2", ",'deleted':true"),
                ""));

        assertThat(conditions.entries()).isEmpty();
    }

    @Test
    void showsConditionsWithoutReadableStatus() {
        Conditions conditions = map(list(
                LEARNING.replace("'clinicalStatus':'active'", "'clinicalStatus':'dormant'"), entry("#c1", ""), ""));

        assertThat(conditions.entries()).hasSize(1);
        assertThat(raw(conditions)).contains("dormant");
    }

    @Test
    void showsAnEntryOfAnotherResourceBesideTheContainedOnes() {
        Conditions conditions = map(list(
                LEARNING + "," + P1,
                entry("#c1", "") + "," + entry("#p1", "") + ","
                        + entry("https://clinicals.example.nhs.uk/STU3/Condition/elsewhere", ""),
                ""));

        assertThat(raw(conditions)).contains("Condition/elsewhere");
    }

    @Test
    void showsEntriesOfAListThatContainsNothing() {
        Conditions conditions =
                map(list("", entry("https://clinicals.example.nhs.uk/STU3/Condition/elsewhere", ""), ""));

        assertThat(raw(conditions)).contains("Condition/elsewhere");
    }

    @Test
    void tellsARemovalThatCannotBeTiedToACondition() {
        Conditions conditions = map(list(
                LEARNING + "," + OTHER,
                entry("urn:uuid:unknown-1", "") + "," + entry("urn:uuid:unknown-2", ",'deleted':true"),
                ""));

        assertThat(conditions.entries()).hasSize(2);
        assertThat(raw(conditions)).contains("unknown-2");
    }

    @Test
    void eachConditionHasItsOwnProvenance() {
        Conditions conditions =
                map(list(LEARNING + "," + OTHER + "," + P1 + "," + P2, entry("#c1", "") + "," + entry("#c2", ""), ""));

        assertThat(conditions.entries())
                .extracting(entry -> entry.provenance().get(0).practitioner())
                .containsExactly("A Clinician", "B Clinician");
    }

    @Test
    void provenanceThatNamesNoConditionIsNotLost() {
        Conditions conditions = map(list(
                LEARNING + "," + provenance("p1", "#", "A Clinician"), entry("#c1", "") + "," + entry("#p1", ""), ""));

        assertThat(conditions.entries().get(0).provenance().stream()
                                .map(p -> p.practitioner())
                                .toList()
                        + raw(conditions))
                .contains("A Clinician");
    }

    @Test
    void showsContainedStrangersAndNotes() {
        Conditions conditions = map(list(
                LEARNING + ",{'resourceType':'Practitioner','id':'x1','active':true}",
                entry("#c1", ""),
                ",'note':[{'text':'see letter'}],'emptyReason':{'text':'asked and declined'}"));

        assertThat(raw(conditions)).contains("Practitioner", "see letter", "asked and declined");
    }

    @Test
    void showsAFlagAtAnEntry() {
        assertThat(raw(map(list(LEARNING, entry("#c1", ",'flag':{'text':'disputed'}"), ""))))
                .contains("disputed");
    }

    @Test
    void showsWhatAConditionHoldsBesidesAndItsNotes() {
        Conditions conditions = map(list(
                condition(
                        "c1",
                        "{'text':'deaf'}",
                        ",'severity':{'text':'severe'},'verificationStatus':'refuted','note':[{'text':'since birth'},{'text':'left ear'}],"
                                + "'modifierExtension':[{'url':'https://example.nhs.uk/Not','valueBoolean':true}]"),
                entry("#c1", ""),
                ""));

        HealthCondition entry = conditions.entries().get(0);
        assertThat(entry.knownNote())
                .hasValueSatisfying(note -> assertThat(note).contains("since birth", "left ear"));
        assertThat(entry.notUnderstood().stream()
                        .map(NotUnderstood::raw)
                        .toList()
                        .toString())
                .contains("severe", "refuted", "https://example.nhs.uk/Not");
    }

    @Test
    void authorAndTimeOfANoteAreNotLost() {
        Conditions conditions = map(list(
                condition(
                        "c1",
                        "{'text':'deaf'}",
                        ",'note':[{'authorString':'Dr Who','time':'2024-01-10T09:00:00Z','text':'since birth'}]"),
                entry("#c1", ""),
                ""));

        HealthCondition entry = conditions.entries().get(0);
        assertThat(entry.note()
                        + entry.notUnderstood().stream().map(NotUnderstood::raw).toList())
                .contains("since birth", "Dr Who");
    }

    @Test
    void showsARemovalReasonAtAConditionThatIsInForce() {
        Conditions conditions = map(list(
                condition(
                        "c1",
                        "{'text':'deaf'}",
                        ",'extension':[{'url':"
                                + "'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-RARecord-RemovalReason-1','extension':["
                                + "{'url':'supportingComment','valueString':'entered in error'}]}]"),
                entry("#c1", ""),
                ""));

        assertThat(conditions.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.notUnderstood().stream()
                                .map(NotUnderstood::raw)
                                .toList()
                                .toString())
                        .contains("entered in error"));
    }

    @Test
    void withholdsAConditionOfAnotherPatientThanTheListIsOf() {
        Conditions conditions =
                map(list(LEARNING.replace(FakeSpine.PATIENT, FakeSpine.OTHER_PATIENT), entry("#c1", ""), ""));

        assertThat(conditions.entries()).isEmpty();
        assertThat(conditions.notUnderstood()).singleElement().satisfies(rest -> {
            assertThat(rest.reason()).contains("another patient");
            assertThat(rest.raw()).isEmpty();
        });
    }

    @Test
    void aRetiredListHoldsNothingInForce() {
        assertThat(map(list(LEARNING, entry("#c1", ""), "").replace("'status':'current'", "'status':'retired'"))
                        .entries())
                .isEmpty();
    }

    @Test
    void aStatusThatFhirDoesNotAllowHidesNothing() {
        Conditions conditions =
                map(list(LEARNING, entry("#c1", ""), "").replace("'status':'current'", "'status':'inactive'"));

        assertThat(conditions.entries()).hasSize(1);
        assertThat(raw(conditions)).contains("inactive");
    }

    private static String raw(Conditions conditions) {
        return Stream.concat(
                        conditions.notUnderstood().stream(),
                        conditions.entries().stream().flatMap(entry -> entry.notUnderstood().stream()))
                .map(NotUnderstood::raw)
                .toList()
                .toString();
    }

    private static Conditions map(String json) {
        return ConditionsMapper.value(ConditionKind.IMPAIRMENT, Fhir.element(json));
    }

    static String list(String contained, String entries, String more) {
        return "{'resourceType':'List','id':'9990000018.l1','meta':{'versionId':'7b0c'},'contained':[" + contained
                + "],"
                + "'status':'current','mode':'changes','title':'Reasonable Adjustment List',"
                + "'code':{'coding':[{'system':'http://snomed.info/sct','code':'1094391000000102'}]},"
                + "'subject':{'reference':" + FakeSpine.PATIENT + "},'date':'2024-01-10T09:00:00+00:00','entry':["
                + entries + "]" + more + "}";
    }

    static String entry(String reference, String more) {
        return "{'date':'2024-01-10T09:00:00+00:00','item':{'reference':'" + reference + "'}" + more + "}";
    }

    static String condition(String id, String code, String more) {
        return "{'resourceType':'Condition','id':'" + id
                + "','clinicalStatus':'active','category':[{'coding':[{'system':"
                + "'https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-ConditionCategory-1','code':'issue','display':'Issue'}]}],"
                + "'code':" + code + ",'subject':{'reference':" + FakeSpine.PATIENT + "}" + more + "}";
    }

    static String provenance(String id, String target, String who) {
        return "{'resourceType':'Provenance','id':'" + id + "','target':[{'reference':'" + target + "'}],"
                + "'recorded':'2024-01-10T09:00:00+00:00','activity':{'system':'http://hl7.org/fhir/v3/DataOperation','code':'CREATE'},"
                + "'agent':[{'whoReference':{'reference':'https://sds.spineservices.nhs.uk/STU3/Practitioner/1','display':'"
                + who + "'}}]}";
    }
}
