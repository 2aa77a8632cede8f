package io.spinebridge.adjustments.stu3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.spine.GatewayRig;
import io.spinebridge.testing.Patients;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdjustmentsQueriesTest {

    private static final String BASE = "https://clinicals.example.nhs.uk/STU3";
    private static final String CATEGORY = "https://fhir.nhs.uk/STU3/CodeSystem/RARecord-FlagCategory-1|NRAF";
    private static final String FLAG = "{'resourceType':'Flag','id':'%s','status':'active'}";

    private final FakeSpine spine = new FakeSpine();

    @Test
    void asksWithTheParametersOfTheSpecification() {
        spine.searches().consents(Patients.ADA);
        spine.searches().flags(Patients.ADA);
        spine.searches().conditions(Patients.ADA, ConditionKind.IMPAIRMENT);
        spine.searches().conditions(Patients.ADA, ConditionKind.UNDERLYING_CONDITION);
        spine.searches().conditions(Patients.ADA, ConditionKind.THRESHOLD);

        assertThat(spine.asked)
                .containsExactly(
                        "searchConsents[9990000018, active, " + CATEGORY + ", json]",
                        "searchFlags[9990000018, active, " + CATEGORY + ", json]",
                        "searchLists[9990000018, current, http://snomed.info/sct|1094391000000102, json]",
                        "searchUnderlyingConditions[9990000018, active, " + CATEGORY + ", json]",
                        "searchThreshold[9990000018, active, " + CATEGORY + ", json]");
    }

    @Test
    void asksForListsWithTheStatusThatIsConfigured() {
        FakeSpine other = new FakeSpine(new GatewayRig(Map.of("spinebridge.adjustments.list-status", "active")));

        other.searches().conditions(Patients.ADA, ConditionKind.IMPAIRMENT);

        assertThat(other.asked).singleElement().asString().contains(", active, http://snomed.info");
    }

    @ParameterizedTest
    @CsvSource({
        "https://clinicals.example.nhs.uk/STU3/Flag?patient=9990000018&page=2, /Flag?patient=9990000018&page=2",
        "HTTPS://CLINICALS.example.nhs.uk/STU3/Flag?page=2, /Flag?page=2",
        "https://clinicals.example.nhs.uk:443/STU3/Flag?page=2, /Flag?page=2",
        "Flag?text=a b, /Flag?text=a%20b",
        "/STU3/Flag?page=2, /Flag?page=2",
        "Flag?page=2, /Flag?page=2",
        "https://clinicals.example.nhs.uk/STU3?_getpages=abc&_getpagesoffset=20, ?_getpages=abc&_getpagesoffset=20",
        "https://clinicals.example.nhs.uk/STU3/Flag?category=https://fhir.nhs.uk/x|NRAF&page=2, "
                + "/Flag?category=https://fhir.nhs.uk/x%7CNRAF&page=2",
    })
    void followsALinkUnderTheServicesOwnBase(String link, String followed) {
        String url = BASE + followed;
        spine.answersBody("searchFlags", FakeSpine.bundle(FakeSpine.next(link), FLAG.formatted("f1")))
                .answers(url, FLAG.formatted("f2"), FLAG.formatted("f3"));

        SearchResult found = spine.searches().flags(Patients.ADA);

        assertThat(found.resources())
                .extracting(resource -> resource.text("id"))
                .containsExactly("f1", "f2", "f3");
        assertThat(spine.asked.get(1)).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example.org/STU3/Flag?page=2",
                "https://clinicals.example.nhs.uk.example.org/STU3/Flag?page=2",
                "https://clinicals.example.nhs.uk@elsewhere.example.org/STU3/Flag?page=2",
                "https://user@clinicals.example.nhs.uk/STU3/Flag?page=2",
                "https://clinicals.example.nhs.uk:8443/STU3/Flag?page=2",
                "http://clinicals.example.nhs.uk/STU3/Flag?page=2",
                "//elsewhere.example.org/STU3/Flag?page=2",
                "https://clinicals.example.nhs.uk/STU3/../admin?page=2",
                "https://clinicals.example.nhs.uk/STU3/%2e%2e/admin?page=2",
                "https://clinicals.example.nhs.uk/STU3/..%2Fadmin?page=2",
                "../admin?page=2",
                "/admin?page=2",
                "https://clinicals.example.nhs.uk/STU30/Flag?page=2",
                "file:///etc/passwd",
                "https:clinicals",
                "mailto:someone@example.org",
                "javascript:void(0)",
            })
    void doesNotFollowALinkThatLeadsAway(String link) {
        spine.answersBody("searchFlags", FakeSpine.bundle(FakeSpine.next(link), FLAG.formatted("f1")));

        refused("leads away");
        assertThat(spine.asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://[", "%%%", "ht!tp://x"})
    void doesNotFollowALinkThatIsNoUrl(String link) {
        spine.answersBody("searchFlags", FakeSpine.bundle(FakeSpine.next(link), FLAG.formatted("f1")));

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> spine.searches().flags(Patients.ADA));
    }

    @Test
    void aNextLinkWithoutUrlDoesNotPassAsTheEnd() {
        spine.answersBody("searchFlags", FakeSpine.bundle("{'relation':'next'}", FLAG.formatted("f1")));

        refused("");
    }

    @Test
    void aCircleIsNotWalkedForEver() {
        spine.answersBody("searchFlags", FakeSpine.bundle(FakeSpine.next(BASE + "/Flag?page=2"), FLAG.formatted("f1")))
                .answersBody(
                        BASE + "/Flag?page=2",
                        FakeSpine.bundle(FakeSpine.next(BASE + "/Flag?page=3"), FLAG.formatted("f2")))
                .answersBody(
                        BASE + "/Flag?page=3",
                        FakeSpine.bundle(FakeSpine.next(BASE + "/Flag?page=2"), FLAG.formatted("f3")));

        refused("goes in a circle");
        assertThat(spine.asked).hasSize(3);
    }

    @Test
    void asManyPagesAsAllowedAreTakenAndOneMoreIsTold() {
        FakeSpine three = new FakeSpine(new GatewayRig(Map.of("spinebridge.paging.max-pages", "3")));
        three.answersBody("searchFlags", FakeSpine.bundle(FakeSpine.next(BASE + "/Flag?page=2"), FLAG.formatted("f1")))
                .answersBody(
                        BASE + "/Flag?page=2",
                        FakeSpine.bundle(FakeSpine.next(BASE + "/Flag?page=3"), FLAG.formatted("f2")))
                .answers(BASE + "/Flag?page=3", FLAG.formatted("f3"));
        assertThat(three.searches().flags(Patients.ADA).resources()).hasSize(3);

        three.answersBody(
                BASE + "/Flag?page=3", FakeSpine.bundle(FakeSpine.next(BASE + "/Flag?page=4"), FLAG.formatted("f3")));
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> three.searches().flags(Patients.ADA))
                .withMessageContaining("spinebridge.paging.max-pages");
    }

    @Test
    void anEntryWithoutResourceIsShown() {
        spine.answersBody(
                "searchFlags",
                "{'resourceType':'Bundle','type':'searchset','total':2,'entry':[" + "{'resource':"
                        + FLAG.formatted("f1") + "},{'fullUrl':'https://clinicals.example.nhs.uk/STU3/Flag/f2'}]}");

        assertThat(spine.searches().flags(Patients.ADA).notUnderstood()).hasSize(1);
    }

    @Test
    void fewerEntriesThanTheSpineCountsAreTold() {
        spine.answersBody(
                "searchFlags",
                "{'resourceType':'Bundle','type':'searchset','total':3,'entry':[" + "{'resource':"
                        + FLAG.formatted("f1") + "}]}");

        assertThat(spine.searches().flags(Patients.ADA).notUnderstood())
                .singleElement()
                .extracting(NotUnderstood::reason)
                .asString()
                .contains("3");
    }

    @Test
    void noRefusalNamesThePatient() {
        spine.answersBody(
                "searchFlags",
                FakeSpine.bundle(
                        FakeSpine.next("https://elsewhere.example.org/Flag?patient=9990000018"), FLAG.formatted("f1")));

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> spine.searches().flags(Patients.ADA))
                .withMessageNotContaining("9990000018");
    }

    private void refused(String words) {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> spine.searches().flags(Patients.ADA))
                .withMessageContaining(words);
    }
}
