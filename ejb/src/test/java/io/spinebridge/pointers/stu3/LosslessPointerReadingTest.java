package io.spinebridge.pointers.stu3;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.testing.Markers;
import io.spinebridge.testing.RealResources;
import io.spinebridge.testing.ValueText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
