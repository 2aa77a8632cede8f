package io.spinebridge.adjustments.stu3;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.Code;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.api.adjustments.Provenance;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.testing.Fhir;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConsentMapperTest {

    private static final String EXTENSION = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-RARecord-";
    private static final String PROXY =
            "{'url':'" + EXTENSION + "ProxyRole-1','valueCodeableConcept':{'coding':[{'system':"
                    + "'https://fhir.nhs.uk/STU3/CodeSystem/RARecord-ProxyRole-1','code':'001','display':'Patient consent'}]}}";
    private static final String PROVENANCE =
            "{'resourceType':'Provenance','id':'p1','target':[{'reference':'Consent/c1'}],"
                    + "'recorded':'2024-01-10T09:00:00+00:00',"
                    + "'activity':{'system':'http://hl7.org/fhir/v3/DataOperation','code':'CREATE','display':'create'},"
                    + "'agent':[{'role':[{'coding':[{'system':'https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-SDSJobRoleName-1',"
                    + "'code':'R0260','display':'General Medical Practitioner'}]}],"
                    + "'whoReference':{'reference':'https://sds.spineservices.nhs.uk/STU3/Practitioner/387429785309275','display':'A Clinician'},"
                    + "'onBehalfOfReference':{'reference':'https://directory.spineservices.nhs.uk/STU3/Organization/X09','display':'A Practice'}}]}";

    @Test
    void readsAConsentAsTheSpecificationHasIt() {
        Consent consent = map(consent(PROXY, PROVENANCE, ""));

        assertThat(consent.version()).isEqualTo(new Version("9990000018.c1", "2"));
        assertThat(consent.active()).isTrue();
        assertThat(consent.lastUpdated()).isEqualTo(Instant.parse("2024-01-10T09:00:00Z"));
        assertThat(consent.proxyRole()).contains(ProxyRole.PATIENT);
        assertThat(consent.givenBy().shown()).isEqualTo("Patient consent");
        assertThat(consent.knownBestInterest()).isEmpty();
        assertThat(consent.removal()).isNull();
        assertThat(consent.notUnderstood()).isEmpty();
        assertThat(consent.provenance()).singleElement().satisfies(provenance -> {
            assertThat(provenance.activity()).isEqualTo("CREATE");
            assertThat(provenance.knownRecorded()).contains(Instant.parse("2024-01-10T09:00:00Z"));
            assertThat(provenance.practitioner()).isEqualTo("A Clinician");
            assertThat(provenance.practitionerId()).isEqualTo("387429785309275");
            assertThat(provenance.organisation()).isEqualTo("A Practice");
            assertThat(provenance.organisationCode()).isEqualTo("X09");
            assertThat(provenance.role().shown()).isEqualTo("General Medical Practitioner");
        });
    }

    @Test
    void readsOldCodeSystemsAndOldCodes() {
        Consent old =
                map(consent(PROXY.replace("CodeSystem/RARecord", "CodeSystem/CodeSystem-RARecord"), PROVENANCE, ""));
        assertThat(old.proxyRole()).contains(ProxyRole.PATIENT);

        Consent obsolete = map(consent(PROXY.replace("'001'", "'lpa'").replace("Patient consent", ""), PROVENANCE, ""));
        assertThat(obsolete.proxyRole()).isEmpty();
        assertThat(obsolete.givenBy().firstCode().map(Code::code)).contains("lpa");
        assertThat(obsolete.givenBy().shown()).contains("lpa");
    }

    @Test
    void readsBothSummariesOfABestInterestDecision() {
        String summary = "{'url':'" + EXTENSION + "BestInterestSummary-1','extension':["
                + "{'url':'createSummary','valueAnnotation':{'authorString':'Dr Who','time':'2024-01-10T09:00:00Z','text':'decided to record'}},"
                + "{'url':'removeSummary','valueAnnotation':{'text':'decided to remove'}}]}";

        Consent consent = map(consent(PROXY + "," + summary, PROVENANCE, ""));

        assertThat(consent.knownBestInterest()).hasValueSatisfying(note -> {
            assertThat(note.text()).isEqualTo("decided to record");
            assertThat(note.knownAuthor()).contains("Dr Who");
            assertThat(note.knownTime()).contains(Instant.parse("2024-01-10T09:00:00Z"));
        });
        assertThat(consent.bestInterestRemoval().text()).isEqualTo("decided to remove");
        assertThat(consent.notUnderstood()).isEmpty();
    }

    @Test
    void readsTheRemovalReasonNestedAndFlat() {
        String nested = "{'url':'" + EXTENSION + "RemovalReason-1','extension':["
                + "{'url':'removalReason','valueCodeableConcept':{'coding':[{'system':"
                + "'https://fhir.nhs.uk/STU3/CodeSystem/RARecord-RemovalReason-1','code':'DoesntApply','display':'no longer applies'}]}},"
                + "{'url':'supportingComment','valueString':'no longer needed'}]}";
        String flat = "{'url':'" + EXTENSION + "RemovalReason-1','valueCodeableConcept':{'coding':[{'system':"
                + "'https://fhir.nhs.uk/STU3/CodeSystem/CodeSystem-RARecord-RemovalReason-1','code':'Error','display':'in error'}]}}";

        Consent today = map(consent(nested, PROVENANCE, "").replace("'active'", "'inactive'"));
        assertThat(today.active()).isFalse();
        assertThat(today.removal().reason().shown()).isEqualTo("no longer applies");
        assertThat(today.removal().comment()).isEqualTo("no longer needed");
        assertThat(today.notUnderstood()).isEmpty();

        Consent old = map(consent(flat, PROVENANCE, "").replace("'active'", "'inactive'"));
        assertThat(old.removal().reason().shown()).isEqualTo("in error");
        assertThat(old.removal().comment()).isEmpty();
        assertThat(old.notUnderstood()).isEmpty();
    }

    @Test
    void toleratesTheWithdrawnProvenanceExtension() {
        String withdrawn = "{'url':'" + EXTENSION + "Provenance-1','extension':["
                + "{'url':'Created','valueReference':{'reference':'#p1'}},{'url':'Created','valueReference':{'reference':'#p1'}}]}";

        Consent consent = map(consent(PROXY + "," + withdrawn, PROVENANCE, ""));

        assertThat(consent.provenance()).hasSize(1);
        assertThat(consent.notUnderstood()).isEmpty();
    }

    @Test
    void toleratesProvenanceWithoutActivityAndWithoutAgent() {
        Consent without = map(consent(PROXY, PROVENANCE.replaceAll("'activity':\\{[^}]*},", ""), ""));
        assertThat(without.provenance())
                .singleElement()
                .extracting(Provenance::activity)
                .isEqualTo("");

        Consent bare =
                map(consent(PROXY, "{'resourceType':'Provenance','id':'p1','recorded':'2024-01-10T09:00:00Z'}", ""));
        assertThat(bare.provenance()).singleElement().satisfies(provenance -> {
            assertThat(provenance.recorded()).isEqualTo(Instant.parse("2024-01-10T09:00:00Z"));
            assertThat(provenance.practitioner()).isEmpty();
            assertThat(provenance.organisationCode()).isEmpty();
        });
    }

    @Test
    void readsAnActivityThatIsWrappedTheLaterWay() {
        String wrapped = PROVENANCE.replaceAll("'activity':(\\{[^}]*})", "'activity':{'coding':[$1]}");

        Consent consent = map(consent(PROXY, wrapped, ""));

        assertThat(consent.provenance().stream()
                                .map(Provenance::activity)
                                .toList()
                                .toString()
                        + raw(consent))
                .contains("CREATE");
    }

    @Test
    void namesAnAgentWithoutDisplayByItsReference() {
        Consent consent = map(consent(
                PROXY, PROVENANCE.replace(",'display':'A Clinician'", "").replace(",'display':'A Practice'", ""), ""));

        assertThat(consent.provenance().get(0).practitioner()).endsWith("Practitioner/387429785309275");
        assertThat(consent.provenance().get(0).organisationCode()).isEqualTo("X09");
    }

    @Test
    void readsAgentsThatAreNamedByUri() {
        Consent consent = map(consent(
                PROXY,
                PROVENANCE.replaceAll("'whoReference':\\{[^}]*}", "'whoUri':'https://x.nhs.uk/Practitioner/77'"),
                ""));

        assertThat(consent.provenance().get(0).practitioner()).isEqualTo("https://x.nhs.uk/Practitioner/77");
        assertThat(consent.provenance().get(0).practitionerId()).isEqualTo("77");
    }

    @Test
    void aRoleWithoutTextLeavesNoTrace() {
        Consent consent = map(consent(
                PROXY,
                PROVENANCE.replaceAll("'role':\\[.*?}]}],", "'role':[{'text':'GP'},{'coding':[{'code':'R1'}]}],"),
                ""));

        assertThat(consent.provenance().get(0).role().freeText()).contains("GP");
    }

    @Test
    void showsUnknownExtensionsWithTheirContent() {
        Consent consent = map(consent(
                PROXY + ",{'url':'https://example.nhs.uk/Ext','valueString':'never by telephone'}", PROVENANCE, ""));

        assertThat(consent.notUnderstood()).singleElement().satisfies(rest -> {
            assertThat(rest.where()).isEqualTo("Consent.extension");
            assertThat(rest.raw()).contains("never by telephone", "https://example.nhs.uk/Ext");
        });
    }

    @Test
    void showsAnExtensionThatOccursTwice() {
        Consent consent = map(consent(
                PROXY + "," + PROXY.replace("001", "003").replace("Patient consent", "By attorney"), PROVENANCE, ""));

        assertThat(consent.givenBy().shown() + raw(consent)).contains("Patient consent", "By attorney");
    }

    @Test
    void showsAnExtensionWhoseValueIsOfAnotherKind() {
        String number = "{'url':'" + EXTENSION + "ProxyRole-1','valueInteger':4711}";

        assertThat(raw(map(consent(number, PROVENANCE, "")))).contains("4711");
    }

    @Test
    void showsUnknownPartsOfAnExtension() {
        String summary = "{'url':'" + EXTENSION + "BestInterestSummary-1','extension':["
                + "{'url':'createSummary','valueAnnotation':{'text':'decided'}},{'url':'witness','valueString':'Jane Doe'}]}";

        assertThat(raw(map(consent(summary, PROVENANCE, "")))).contains("Jane Doe");
    }

    @Test
    void showsElementsThatTheProfileProhibits() {
        Consent consent = map(
                consent(
                        PROXY,
                        PROVENANCE,
                        ",'period':{'end':'2024-12-31'},'except':[{'type':'deny'}],'policyRule':'https://example.nhs.uk/rule'"));

        assertThat(raw(consent)).contains("2024-12-31", "deny", "https://example.nhs.uk/rule");
    }

    @Test
    void showsAModifierExtensionWhichMayTurnTheMeaningRound() {
        Consent consent = map(consent(
                PROXY,
                PROVENANCE,
                ",'modifierExtension':[{'url':'https://example.nhs.uk/Refuted','valueBoolean':true}]"));

        assertThat(raw(consent)).contains("https://example.nhs.uk/Refuted");
    }

    @Test
    void showsNarrativeAndContainedStrangers() {
        Consent consent = map(consent(
                PROXY,
                PROVENANCE + ",{'resourceType':'Practitioner','id':'x1','active':true}",
                ",'text':{'status':'additional','div':'<div>speaks through her sister</div>'}"));

        assertThat(raw(consent)).contains("speaks through her sister", "Practitioner");
    }

    @Test
    void showsAnUnknownStatus() {
        Consent consent = map(consent(PROXY, PROVENANCE, "").replace("'status':'active'", "'status':'suspended'"));

        assertThat(consent.active()).isFalse();
        assertThat(raw(consent)).contains("suspended");
    }

    @Test
    void showsElementsThatFhirDoesNotKnow() {
        assertThat(raw(map(consent(PROXY, PROVENANCE, ",'validUntil':'2030-01-01'"))))
                .contains("2030-01-01");
    }

    @Test
    void showsWhatStandsBesideAContainedProvenance() {
        Consent consent = map(consent(
                PROXY,
                PROVENANCE.replace(
                        "'recorded'",
                        "'modifierExtension':[{'url':'https://example.nhs.uk/Refuted','valueBoolean':true}],'recorded'"),
                ""));

        assertThat(raw(consent)).contains("https://example.nhs.uk/Refuted");
    }

    private static String raw(Consent consent) {
        return consent.notUnderstood().stream().map(NotUnderstood::raw).toList().toString();
    }

    private static Consent map(String json) {
        return ConsentMapper.value(Fhir.element(json));
    }

    static String consent(String extensions, String contained, String more) {
        return "{'resourceType':'Consent','id':'9990000018.c1','meta':{'versionId':'2','lastUpdated':'2024-01-10T09:00:00+00:00',"
                + "'profile':['https://fhir.nhs.uk/STU3/StructureDefinition/RARecord-Consent-1']},"
                + "'contained':[" + contained + "],'extension':[" + extensions + "],'status':'active',"
                + "'category':[{'coding':[{'system':'https://fhir.nhs.uk/STU3/CodeSystem/RARecord-FlagCategory-1','code':'NRAF',"
                + "'display':'National Reasonable Adjustments Flag'}]}],'patient':{'reference':" + FakeSpine.PATIENT
                + "},"
                + "'policy':[{'authority':'https://www.gov.uk/','uri':'https://www.gov.uk/x.pdf'}],"
                + "'purpose':[{'system':'https://fhir.nhs.uk/STU3/CodeSystem/RARecord-ConsentPurpose-1','code':'RACONSENT'}]"
                + more + "}";
    }
}
