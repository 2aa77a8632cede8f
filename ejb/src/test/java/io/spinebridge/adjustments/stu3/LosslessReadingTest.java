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
import io.spinebridge.testing.XmlMarkers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
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

    private static final Set<String> TYPES = Set.of("Consent", "Flag", "List", "Condition");
    private static final String XML = """
            <List xmlns="http://hl7.org/fhir"><id value="9990000018.l1"/><meta><versionId value="1"/></meta>
            <contained><Condition><id value="c1"/><clinicalStatus value="active"/><code><coding>
            <system value="http://snomed.info/sct"/><code value="1"/><display value="x"/></coding></code>
            <subject><reference value="https://demographics.spineservices.nhs.uk/STU3/Patient/9990000018"/></subject>
            <note><text value="n"/></note></Condition></contained>
            <contained><Provenance><id value="p1"/><target><reference value="#c1"/></target>
            <recorded value="2024-01-10T09:00:00Z"/><agent><whoUri value="urn:a"/></agent></Provenance></contained>
            <status value="current"/><mode value="changes"/><title value="Reasonable Adjustment List"/>
            <subject><reference value="https://demographics.spineservices.nhs.uk/STU3/Patient/9990000018"/></subject>
            <text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml"><p>a <b>b</b></p></div></text>
            <entry><date value="2024-01-10"/><item><reference value="#c1"/></item></entry></List>
            """;

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

    @Test
    void whateverStandsInAnEntryInXmlIsShownOrTold() {
        List<XmlMarkers.Marked> marked = XmlMarkers.in(XML.getBytes(StandardCharsets.UTF_8), TYPES, new HashSet<>());

        assertThat(marked).hasSizeGreaterThan(50);
        assertThat(lostIn(marked)).isEmpty();
    }

    @Test
    void whateverStandsInAPublishedEntryInXmlIsShownOrTold() throws Exception {
        Set<String> lost = new LinkedHashSet<>();
        Set<String> read = new HashSet<>();
        for (Path file : RealResources.files("-ok.xml")) {
            lost.addAll(lostIn(XmlMarkers.in(Files.readAllBytes(file), TYPES, read)));
        }
        assertThat(lost).isEmpty();
    }

    private static List<String> lostIn(List<XmlMarkers.Marked> marked) {
        return marked.stream()
                .filter(each -> !shown(each.type(), FhirBodies.read("application/fhir+xml", each.bytes()))
                        .contains(Markers.MARKER))
                .map(each -> each.type() + " " + each.place())
                .toList();
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
        return shown(entry.path("resourceType").asText(), resource);
    }

    private static String shown(String type, Element resource) {
        return ValueText.of(
                switch (type) {
                    case "Consent" -> ConsentMapper.value(resource);
                    case "Flag" -> AdjustmentMapper.value(resource);
                    case "List" -> ConditionsMapper.value(ConditionKind.IMPAIRMENT, resource);
                    default -> ConditionsMapper.value(resource);
                });
    }
}
