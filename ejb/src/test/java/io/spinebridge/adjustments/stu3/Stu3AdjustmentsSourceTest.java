package io.spinebridge.adjustments.stu3;

import static io.spinebridge.adjustments.stu3.ConditionsMapperTest.condition;
import static io.spinebridge.adjustments.stu3.ConditionsMapperTest.entry;
import static io.spinebridge.adjustments.stu3.ConditionsMapperTest.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.api.adjustments.Adjustments;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.Conditions;
import io.spinebridge.api.adjustments.Consents;
import io.spinebridge.testing.Patients;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class Stu3AdjustmentsSourceTest {

    private static final String CONSENT = ConsentMapperTest.consent("", "", "");
    private static final String FLAG = AdjustmentMapperTest.flag("", "{'text':'quiet room'}", "");
    private static final String THRESHOLD =
            condition("t1", "{'coding':[{'system':'https://snomed.info/sct','code':'1326341000000105'}]}", "");

    private final FakeSpine spine = new FakeSpine();

    @Test
    void readsTheWholeRecord() {
        spine.answers("searchConsents", CONSENT)
                .answers("searchFlags", FLAG)
                .answers("searchLists", list(condition("c1", "{'text':'deaf'}", ""), entry("#c1", ""), ""))
                .answers(
                        "searchUnderlyingConditions",
                        list(condition("u1", "{'text':'Autistic disorder'}", ""), entry("#u1", ""), ""))
                .answers("searchThreshold", list(THRESHOLD, entry("#t1", ""), ""));

        AdjustmentRecord record = spine.reader().read(Patients.ADA);

        assertThat(record.exists()).isTrue();
        assertThat(record.adjustments().entries()).hasSize(1);
        assertThat(record.impairments().entries()).hasSize(1);
        assertThat(record.underlyingConditions().entries()).hasSize(1);
        assertThat(record.thresholdMet()).isTrue();
        assertThat(record.everythingNotUnderstood()).isEmpty();
    }

    @Test
    void withoutActiveConsentNothingElseIsAsked() {
        AdjustmentRecord record = spine.reader().read(Patients.ADA);

        assertThat(record.exists()).isFalse();
        assertThat(spine.asked).hasSize(1);
    }

    @Test
    void takesTheThresholdAsABareCondition() {
        spine.answers("searchThreshold", THRESHOLD);

        Conditions threshold = spine.reader().conditions(Patients.ADA, ConditionKind.THRESHOLD);

        assertThat(threshold.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.isThreshold()).isTrue());
        assertThat(threshold.notUnderstood()).isEmpty();
    }

    @Test
    void showsWhatABareConditionContains() {
        spine.answers(
                "searchThreshold",
                THRESHOLD.replace(
                        "'clinicalStatus'",
                        "'contained':[{'resourceType':'Practitioner','id':'x1','active':true}],'clinicalStatus'"));

        Conditions threshold = spine.reader().conditions(Patients.ADA, ConditionKind.THRESHOLD);

        assertThat(threshold.entries()).hasSize(1);
        assertThat(raw(threshold.entries().get(0).notUnderstood())).contains("Practitioner");
    }

    @Test
    void aResourceTypeThatFhirDoesNotKnowIsNotReadAsAnEmptyRecordAndHidesNoOther() {
        spine.answers("searchThreshold", THRESHOLD, "{'resourceType':'ThresholdCode','id':'t1','status':'active'}");

        Conditions threshold = spine.reader().conditions(Patients.ADA, ConditionKind.THRESHOLD);

        assertThat(threshold.entries()).hasSize(1);
        assertThat(raw(threshold.notUnderstood())).contains("ThresholdCode", "t1");
        assertThat(threshold.complete()).isFalse();
    }

    @Test
    void showsARemarkOfTheSpineWithItsContent() {
        spine.answers(
                "searchFlags",
                FLAG,
                "{'resourceType':'OperationOutcome','issue':[{'severity':'warning','code':'incomplete',"
                        + "'diagnostics':'two more flags could not be read'}]}");

        Adjustments adjustments = spine.reader().adjustments(Patients.ADA);

        assertThat(adjustments.entries()).hasSize(1);
        assertThat(adjustments.notUnderstood()).singleElement().satisfies(rest -> {
            assertThat(rest.reason()).contains("remark");
            assertThat(rest.raw()).contains("two more flags could not be read");
        });
    }

    @Test
    void withholdsEntriesOfAnotherPatient() {
        spine.answers(
                "searchFlags",
                FLAG,
                FLAG.replace("quiet room", "Zebra").replace(FakeSpine.PATIENT, FakeSpine.OTHER_PATIENT));

        Adjustments adjustments = spine.reader().adjustments(Patients.ADA);

        assertThat(adjustments.entries()).hasSize(1);
        assertThat(adjustments.notUnderstood()).singleElement().satisfies(rest -> {
            assertThat(rest.reason()).contains("another patient");
            assertThat(rest.raw()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'reference':'Patient/9990000026'}",
                "{'reference':'9990000026'}",
                "{'reference':'demographics.spineservices.nhs.uk/STU3/Patient/9990000026'}",
                "{'reference':'https://demographics.spineservices.nhs.uk/STU3/Patient/9990000026/_history/2'}",
                "{'reference':'https://demographics.spineservices.nhs.uk/STU3/Patient/9990000026/'}",
                "{'reference':'https://fhir.nhs.uk/Id/nhs-number|9990000026'}",
                "{'reference':'Patient?identifier=https://fhir.nhs.uk/Id/nhs-number|9990000026'}",
                "{'identifier':{'system':'https://fhir.nhs.uk/Id/nhs-number','value':'9990000026'}}",
                "{'identifier':{'system':'https://fhir.nhs.uk/Id/nhs-number','value':'999 000 0026'}}",
            })
    void recognisesAnotherPatientHoweverNamed(String subject) {
        String others = FLAG.replace("{'reference':" + FakeSpine.PATIENT + "}", subject);
        spine.answers("searchFlags", others);

        Adjustments adjustments = spine.reader().adjustments(Patients.ADA);

        assertThat(adjustments.entries()).isEmpty();
        assertThat(adjustments.notUnderstood())
                .hasSize(1)
                .extracting(NotUnderstood::raw)
                .containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'reference':'Patient/9990000018'}",
                "{'reference':'9990000018'}",
                "{'reference':'https://demographics.spineservices.nhs.uk/STU3/Patient/9990000018/_history/2'}",
                "{'identifier':{'value':'9990000018'}}",
                "{'identifier':{'value':'999 000 0018'}}",
                "{}",
            })
    void takesThePatientHoweverNamed(String subject) {
        spine.answers("searchFlags", FLAG.replace("{'reference':" + FakeSpine.PATIENT + "}", subject));

        assertThat(spine.reader().adjustments(Patients.ADA).entries()).hasSize(1);
    }

    @Test
    void doesNotLetUnknownContentOfAnotherPatientOut() {
        spine.answers(
                "searchFlags",
                FLAG,
                FLAG.replace(FakeSpine.PATIENT, FakeSpine.OTHER_PATIENT)
                        .replace("'status':'active'", "'status':'active','secret':'Zebra'"));

        Adjustments adjustments = spine.reader().adjustments(Patients.ADA);

        assertThat(raw(adjustments.notUnderstood())).doesNotContain("Zebra");
        assertThat(adjustments.notUnderstood())
                .singleElement()
                .satisfies(other -> assertThat(other.reason()).contains("another patient"));
    }

    @ParameterizedTest
    @EnumSource(ConditionKind.class)
    void withholdsListsAndConditionsOfAnotherPatient(ConditionKind kind) {
        String others = list(condition("c1", "{'text':'Zebra'}", ""), entry("#c1", ""), "")
                .replace(FakeSpine.PATIENT, FakeSpine.OTHER_PATIENT);
        String bare = condition("c1", "{'text':'Zebra'}", "").replace(FakeSpine.PATIENT, FakeSpine.OTHER_PATIENT);
        for (String method : List.of("searchLists", "searchUnderlyingConditions", "searchThreshold")) {
            spine.answers(method, others, bare);
        }

        Conditions conditions = spine.reader().conditions(Patients.ADA, kind);

        assertThat(conditions.entries()).isEmpty();
        assertThat(conditions.knownVersion()).isEmpty();
        assertThat(conditions.notUnderstood()).hasSize(2);
        assertThat(raw(conditions.notUnderstood())).doesNotContain("Zebra");
    }

    @Test
    void anotherPatientsConsentIsNoRecord() {
        spine.answers("searchConsents", CONSENT.replace(FakeSpine.PATIENT, FakeSpine.OTHER_PATIENT));

        AdjustmentRecord record = spine.reader().read(Patients.ADA);

        assertThat(record.exists()).isFalse();
        assertThat(record.notUnderstood()).hasSize(1);
    }

    @Test
    void withholdsAnotherPatientsEntryAlsoWhenItsKindWasNotAskedFor() {
        spine.answers(
                "searchConsents",
                FLAG.replace(FakeSpine.PATIENT, FakeSpine.OTHER_PATIENT).replace("quiet room", "Zebra"));

        Consents consents = spine.reader().consents(Patients.ADA);

        assertThat(consents.exists()).isFalse();
        assertThat(consents.notUnderstood()).hasSize(1);
        assertThat(raw(consents.notUnderstood())).doesNotContain("Zebra");
    }

    @Test
    void showsEntriesThatAreNotInForceAsSuch() {
        spine.answers("searchConsents", CONSENT.replace("'status':'active'", "'status':'inactive'"))
                .answers("searchFlags", FLAG.replace("'status':'active'", "'status':'entered-in-error'"))
                .answers(
                        "searchThreshold",
                        THRESHOLD.replace("'clinicalStatus':'active'", "'clinicalStatus':'resolved'"));

        Consents consents = spine.reader().consents(Patients.ADA);
        assertThat(consents.entries()).isEmpty();
        assertThat(raw(consents.notUnderstood())).contains("inactive");
        Adjustments adjustments = spine.reader().adjustments(Patients.ADA);
        assertThat(adjustments.entries()).isEmpty();
        assertThat(raw(adjustments.notUnderstood())).contains("entered-in-error");
        Conditions threshold = spine.reader().conditions(Patients.ADA, ConditionKind.THRESHOLD);
        assertThat(threshold.entries()).isEmpty();
        assertThat(raw(threshold.notUnderstood())).contains("resolved");
    }

    @Test
    void showsAListThatIsNotInForceAsSuch() {
        spine.answers(
                "searchLists",
                list(condition("c1", "{'text':'deaf'}", ""), entry("#c1", ""), "")
                        .replace("'status':'current'", "'status':'retired'"));

        Conditions conditions = spine.reader().conditions(Patients.ADA, ConditionKind.IMPAIRMENT);

        assertThat(conditions.entries()).isEmpty();
        assertThat(raw(conditions.notUnderstood())).contains("retired", "deaf");
    }

    @Test
    void anEntryWithoutReadableStatusIsShown() {
        spine.answers("searchConsents", CONSENT.replace("'status':'active'", "'status':'suspended'"))
                .answers("searchFlags", FLAG.replace("'status':'active',", ""));

        AdjustmentRecord record = spine.reader().read(Patients.ADA);

        assertThat(record.exists()).isTrue();
        assertThat(record.adjustments().entries()).hasSize(1);
        assertThat(raw(record.everythingNotUnderstood())).contains("suspended");
    }

    @Test
    void tellsMoreThanOneConsentAndShowsBoth() {
        spine.answers("searchConsents", CONSENT, CONSENT.replace("9990000018.c1", "9990000018.c2"));

        AdjustmentRecord record = spine.reader().read(Patients.ADA);

        assertThat(record.consents()).hasSize(2);
        assertThat(record.notUnderstood())
                .singleElement()
                .extracting(NotUnderstood::reason)
                .asString()
                .contains("2 active consents");
    }

    @Test
    void tellsMoreThanOneListAndShowsTheEntriesOfBoth() {
        spine.answers(
                "searchLists",
                list(condition("c1", "{'text':'deaf'}", ""), entry("#c1", ""), ""),
                list(condition("c1", "{'text':'blind'}", ""), entry("#c1", ""), "")
                        .replace(".l1", ".l2"));

        Conditions conditions = spine.reader().conditions(Patients.ADA, ConditionKind.IMPAIRMENT);

        assertThat(conditions.entries())
                .extracting(entry -> entry.what().shown())
                .containsExactly("deaf", "blind");
        assertThat(conditions.version().id()).isEqualTo("9990000018.l1");
        assertThat(conditions.notUnderstood())
                .singleElement()
                .extracting(NotUnderstood::reason)
                .asString()
                .contains("2 such lists");
    }

    @Test
    void showsResourcesThatWereNotAskedFor() {
        spine.answers("searchFlags", FLAG, "{'resourceType':'AllergyIntolerance','id':'a1','code':{'text':'latex'}}");

        Adjustments adjustments = spine.reader().adjustments(Patients.ADA);

        assertThat(adjustments.entries()).hasSize(1);
        assertThat(raw(adjustments.notUnderstood())).contains("latex");
    }

    @Test
    void halfARecordIsNoRecord() {
        spine.answers("searchConsents", CONSENT)
                .answersBody("searchFlags", FakeSpine.bundle(FakeSpine.next("https://elsewhere.example.org/"), FLAG));

        assertThatExceptionOfType(io.spinebridge.api.UnavailableException.class)
                .isThrownBy(() -> spine.reader().read(Patients.ADA));
    }

    private static String raw(List<NotUnderstood> rest) {
        return rest.stream().map(NotUnderstood::raw).toList().toString();
    }
}
