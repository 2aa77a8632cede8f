package io.spinebridge.pointers.stu3;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.testing.Markers;
import io.spinebridge.testing.RealResources;
import io.spinebridge.testing.ValueText;
import io.spinebridge.testing.XmlMarkers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever stands anywhere in a pointer is in its value, or told. */
class LosslessPointerReadingTest {

    @Test
    void whateverStandsInThePointerOfTheseTestsIsShownOrTold() throws Exception {
        assertThat(lostIn((ObjectNode) new ObjectMapper().readTree(SamplePointers.REFERENCE)))
                .isEmpty();
    }

    @Test
    void whateverStandsInAPublishedPointerIsShownOrTold() {
        List<String> lost = new ArrayList<>();
        RealResources.resources("DocumentReference").forEach(pointer -> lost.addAll(lostIn(pointer)));
        assertThat(lost).isEmpty();
    }

    @Test
    void whateverStandsInAPointerInXmlIsShownOrTold() {
        FhirContext context = FhirContext.forDstu3Cached();
        String xml = context.newXmlParser()
                .encodeResourceToString(context.newJsonParser().parseResource(SamplePointers.REFERENCE));

        assertThat(lostIn(xml.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void whateverStandsInAPublishedPointerInXmlIsShownOrTold() throws IOException {
        Set<String> lost = new LinkedHashSet<>();
        for (Path file : RealResources.files("-ok.xml")) {
            lost.addAll(lostIn(Files.readAllBytes(file)));
        }
        assertThat(lost).isEmpty();
    }

    private static List<String> lostIn(byte[] xml) {
        return XmlMarkers.in(xml, Set.of(PointerMapper.TYPE), new HashSet<>()).stream()
                .filter(marked -> !ValueText.of(
                                PointerMapper.pointer(FhirBodies.read("application/fhir+xml", marked.bytes())))
                        .contains(Markers.MARKER))
                .map(XmlMarkers.Marked::place)
                .toList();
    }

    private static List<String> lostIn(ObjectNode pointer) {
        List<String> lost = new ArrayList<>();
        for (Markers.Mark mark : Markers.in(pointer)) {
            mark.apply().run();
            String shown = ValueText.of(PointerMapper.pointer(
                    FhirBodies.read(FhirBodies.JSON, pointer.toString().getBytes(StandardCharsets.UTF_8))));
            if (!shown.contains(Markers.MARKER)) {
                lost.add(mark.place());
            }
            mark.undo().run();
        }
        return lost;
    }
}
