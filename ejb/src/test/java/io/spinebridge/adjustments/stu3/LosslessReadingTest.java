package io.spinebridge.adjustments.stu3;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.testing.Markers;
import io.spinebridge.testing.RealResources;
import io.spinebridge.testing.ValueText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever stands anywhere in an entry is in its value, or told. */
class LosslessReadingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REMOVED_CONTENT = Pattern.compile(
            "/contained/(\\d+)/(id|(code|note|extension|agent)/.*?(code|display|system|text|valueString|reference)|meta/(versionId))");
    /** Only the list that holds a condition can be changed, so that its own version is of no use. */
    private static final Pattern VERSION_OF_A_CONDITION = Pattern.compile("(/contained/\\d+)?/meta/versionId");

    private static final String CONSENT = ConsentMapperTest.consent("", "", "");

    @Test
    void whateverStandsInAnEntryOfThisRepositoryIsShownOrTold() throws Exception {
        List<String> lost = new ArrayList<>();
        for (String entry : List.of(
                CONSENT,
                AdjustmentMapperTest.flag("", "{'text':'quiet room'}", ""),
                ConditionsMapperTest.list(
                        ConditionsMapperTest.condition("c1", "{'text':'x'}", ",'note':[{'text':'n'}]") + ","
                                + ConditionsMapperTest.provenance("p1", "Condition/c1", "A Clinician"),
                        ConditionsMapperTest.entry("#c1", "") + "," + ConditionsMapperTest.entry("#p1", ""),
                        ""))) {
            lost.addAll(lostIn((ObjectNode) JSON.readTree(entry.replace('\'', '"'))));
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void whateverStandsInAPublishedEntryIsShownOrTold() throws Exception {
        Set<String> lost = new LinkedHashSet<>();
        for (ObjectNode entry : RealResources.shapes("Consent", "Flag", "List", "Condition")) {
            lost.addAll(lostIn(entry));
        }
        assertThat(lost).isEmpty();
    }

    private static List<String> lostIn(ObjectNode entry) {
        List<String> lost = new ArrayList<>();
        for (Markers.Mark mark : Markers.in(entry)) {
            mark.apply().run();
            if (!shown(entry).contains(Markers.MARKER)
                    && !isOwnContentOfARemovedCondition(entry, mark.place())
                    && !VERSION_OF_A_CONDITION.matcher(mark.place()).matches()) {
                lost.add(entry.path("resourceType").asText() + " " + mark.place());
            }
            mark.undo().run();
        }
        return lost;
    }

    /** Lists keep what was removed; its code and note, and who recorded them, are not to be shown any more. */
    private static boolean isOwnContentOfARemovedCondition(ObjectNode list, String place) {
        Matcher contained = REMOVED_CONTENT.matcher(place);
        if (!contained.matches()) {
            return false;
        }
        JsonNode condition = list.path("contained").path(Integer.parseInt(contained.group(1)));
        if (condition.path("resourceType").asText().equals("Provenance")) {
            String target = condition.path("target").path(0).path("reference").asText();
            for (JsonNode each : list.path("contained")) {
                if (each.path("resourceType").asText().equals("Condition")
                        && target.endsWith(each.path("id").asText())) {
                    condition = each;
                }
            }
        }
        String id = condition.path("id").asText();
        boolean deleted = false;
        for (JsonNode entry : list.path("entry")) {
            deleted |= entry.path("deleted").asBoolean()
                    && entry.path("item").path("reference").asText().endsWith(id);
        }
        return deleted || condition.path("clinicalStatus").asText().equals("inactive");
    }

    /** All that a host sees of it; what is not in force is told as a whole before it is mapped. */
    private static String shown(ObjectNode entry) {
        Element resource = FhirBodies.read(FhirBodies.JSON, entry.toString().getBytes(StandardCharsets.UTF_8));
        return ValueText.of(
                switch (entry.path("resourceType").asText()) {
                    case "Consent" -> ConsentMapper.value(resource);
                    case "Flag" -> AdjustmentMapper.value(resource);
                    case "List" -> ConditionsMapper.value(ConditionKind.IMPAIRMENT, resource);
                    default -> ConditionsMapper.value(resource);
                });
    }
}
