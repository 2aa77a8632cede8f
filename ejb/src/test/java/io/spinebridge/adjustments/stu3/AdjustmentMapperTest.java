package io.spinebridge.adjustments.stu3;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.testing.Fhir;
import java.time.Instant;
import org.junit.jupiter.api.Test;

public class AdjustmentMapperTest {

    private static final String EXTENSION = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-RARecord-";
    private static final String CATEGORY =
            "{'url':'" + EXTENSION + "AdjustmentCategory-1','valueCodeableConcept':{'coding':[{'system':"
                    + "'https://fhir.nhs.uk/STU3/CodeSystem/RARecord-AdjustmentCategory-1','code':'004',"
                    + "'display':'Requires specific information format'}]}}";
    private static final String NOTES = "{'url':'" + EXTENSION + "AdjustmentNotes-1','valueAnnotation':"
            + "{'time':'2024-01-10T09:00:00+00:00','text':'prefers pictures'}}";
    private static final String EASYREAD = "{'coding':[{'system':'http://snomed.info/sct','code':'796161000000101',"
            + "'display':'Requires information in Easyread'}]}";

    @Test
    void readsAnAdjustmentAsTheSpecificationHasIt() {
        Adjustment adjustment = map(flag(CATEGORY + "," + NOTES, EASYREAD, ""));

        assertThat(adjustment.version()).isEqualTo(new Version("9990000018.f1", "1"));
        assertThat(adjustment.active()).isTrue();
        assertThat(adjustment.knownCategory()).contains(AdjustmentCategory.SPECIFIC_INFORMATION_FORMAT);
        assertThat(adjustment.what().shown()).isEqualTo("Requires information in Easyread");
        assertThat(adjustment.what().codes().get(0).isSnomedCt()).isTrue();
        assertThat(adjustment.knownNotes()).hasValueSatisfying(note -> {
            assertThat(note.text()).isEqualTo("prefers pictures");
            assertThat(note.knownTime()).contains(Instant.parse("2024-01-10T09:00:00Z"));
        });
        assertThat(adjustment.notUnderstood()).isEmpty();
    }

    @Test
    void readsFreeTextAloneAndFreeTextBesideACode() {
        assertThat(map(flag(CATEGORY, "{'text':'quiet room'}", "")).what().shown())
                .isEqualTo("quiet room");
        assertThat(map(flag(CATEGORY, EASYREAD.replace("]}", "],'text':'large print too'}"), ""))
                        .what()
                        .shown())
                .isEqualTo("Requires information in Easyread; large print too");
    }

    @Test
    void readsSnomedUnderHttpsAndCategoriesUnderTheirOldSystem() {
        Adjustment adjustment = map(flag(
                CATEGORY.replace("CodeSystem/RARecord", "CodeSystem/CodeSystem-RARecord"),
                EASYREAD.replace("http://", "https://"),
                ""));

        assertThat(adjustment.what().codes().get(0).isSnomedCt()).isTrue();
        assertThat(adjustment.knownCategory()).contains(AdjustmentCategory.SPECIFIC_INFORMATION_FORMAT);
        assertThat(adjustment.notUnderstood()).isEmpty();
    }

    @Test
    void showsAnAdjustmentOfAnUnknownCategoryAndCode() {
        Adjustment adjustment =
                map(flag(CATEGORY.replace("'004'", "'099'"), EASYREAD.replace("796161000000101", "42"), ""));

        assertThat(adjustment.knownCategory()).isEmpty();
        assertThat(adjustment.category().shown()).isEqualTo("Requires specific information format");
        assertThat(adjustment.what().shown()).isEqualTo("Requires information in Easyread");
    }

    @Test
    void anAdjustmentWithoutCategoryIsStillOne() {
        assertThat(map(flag("", EASYREAD, "")).what().shown()).isEqualTo("Requires information in Easyread");
    }

    @Test
    void showsASecondNote() {
        Adjustment adjustment = map(flag(
                CATEGORY + "," + NOTES + "," + NOTES.replace("prefers pictures", "allergic to latex"), EASYREAD, ""));

        assertThat(adjustment.notes().text() + raw(adjustment)).contains("prefers pictures", "allergic to latex");
    }

    @Test
    void readsANoteThatIsPlainText() {
        String plain = "{'url':'" + EXTENSION + "AdjustmentNotes-1','valueString':'prefers pictures'}";

        assertThat(map(flag(CATEGORY + "," + plain, EASYREAD, "")).knownNotes())
                .hasValueSatisfying(note -> assertThat(note.text()).isEqualTo("prefers pictures"));
    }

    @Test
    void showsElementsThatTheProfileProhibits() {
        Adjustment adjustment = map(flag(
                CATEGORY,
                EASYREAD,
                ",'period':{'end':'2024-12-31'},'identifier':[{'value':'local-7'}],'author':{'display':'Dr No'}"));

        assertThat(raw(adjustment)).contains("2024-12-31", "local-7", "Dr No");
    }

    @Test
    void showsACategoryArrayAndReadsTheRest() {
        Adjustment adjustment =
                map(flag(CATEGORY, EASYREAD, "").replaceAll("'category':(\\{.*?]})", "'category':[$1]"));

        assertThat(adjustment.what().shown()).isEqualTo("Requires information in Easyread");
        assertThat(adjustment.active()).isTrue();
    }

    @Test
    void showsAModifierExtension() {
        assertThat(raw(map(flag(
                        CATEGORY,
                        EASYREAD,
                        ",'modifierExtension':[{'url':'https://example.nhs.uk/Not','valueBoolean':true}]"))))
                .contains("https://example.nhs.uk/Not");
    }

    @Test
    void readsInactiveOnesWithTheirReason() {
        String reason = "{'url':'" + EXTENSION
                + "RemovalReason-1','extension':[{'url':'removalReason','valueCodeableConcept':{'text':'gone'}},"
                + "{'url':'supportingComment','valueString':'no longer needed'}]}";

        Adjustment removed =
                map(flag(CATEGORY + "," + reason, EASYREAD, "").replace("'status':'active'", "'status':'inactive'"));

        assertThat(removed.active()).isFalse();
        assertThat(removed.removal().reason().shown()).isEqualTo("gone");
        assertThat(removed.removal().comment()).isEqualTo("no longer needed");
    }

    private static String raw(Adjustment adjustment) {
        return adjustment.notUnderstood().stream()
                .map(NotUnderstood::raw)
                .toList()
                .toString();
    }

    private static Adjustment map(String json) {
        return AdjustmentMapper.value(Fhir.element(json));
    }

    public static String flag(String extensions, String code, String more) {
        return "{'resourceType':'Flag','id':'9990000018.f1','meta':{'versionId':'1','lastUpdated':'2024-01-10T09:00:00+00:00'},"
                + "'extension':[" + extensions + "],'status':'active',"
                + "'category':{'coding':[{'system':'https://fhir.nhs.uk/STU3/CodeSystem/RARecord-FlagCategory-1','code':'NRAF'}]},"
                + "'code':" + code + ",'subject':{'reference':" + FakeSpine.PATIENT + "}" + more + "}";
    }
}
