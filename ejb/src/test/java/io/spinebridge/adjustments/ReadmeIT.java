package io.spinebridge.adjustments;

import static io.spinebridge.adjustments.ReadingIT.patient;
import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.WithTestSpine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's code compiles, because it stands in {@link ReadmeExamples}; here it runs. */
@WithTestSpine
class ReadmeIT {

    private static final NhsNumber PATIENT = patient(SeedPatients.FOR_CREATION);

    @Test
    void everyExampleOfTheReadmeIsOneThatIsCompiled() throws IOException {
        Path tests = Path.of("src/test/java/io/spinebridge");
        String compiled = squeezed(Files.readString(tests.resolve("adjustments/ReadmeExamples.java"))
                + Files.readString(tests.resolve("pointers/PointerExamples.java"))
                + Files.readString(tests.resolve("retrieval/RetrievalExamples.java")));

        List<String> examples = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(examples).hasSizeGreaterThanOrEqualTo(12).allSatisfy(example -> {
            String code = example.replace("```java\n", "").replace("```", "");
            assertThat(compiled).contains(squeezed(code));
        });
    }

    @Test
    void theExamplesDoWhatTheReadmeSays(TestSpine spine) {
        SpineSimulator simulator = spine.simulator();
        Wire wire = Wire.to(spine);
        ReadmeExamples host = new ReadmeExamples(wire.bean());

        assertThat(host.needsOf(SeedPatients.FULL_RECORD))
                .isNotEmpty()
                .allSatisfy(need -> assertThat(need).isNotBlank());
        Adjustment easyread = host.beginRecord(PATIENT);
        assertThat(host.needsOf(PATIENT.value())).containsExactly("Requires information in Easyread");
        assertThat(host.addHearingLoss(PATIENT).entries()).hasSize(2);
        assertThat(host.removeFirstImpairment(PATIENT).entries()).hasSize(1);
        NewAdjustment bespoke = NewAdjustment.freeText(AdjustmentCategory.BESPOKE, "Call her Sam");
        assertThat(host.correct(PATIENT, easyread, bespoke)).isEqualTo("corrected");
        assertThat(host.addOnce(PATIENT, NewAdjustment.freeText(AdjustmentCategory.BESPOKE, "Ring twice")))
                .isEqualTo("added");
        simulator.faults().add(Fault.once(FaultKind.RESET_AFTER).matching("create Flag"));
        assertThat(host.addOnce(PATIENT, NewAdjustment.freeText(AdjustmentCategory.BESPOKE, "Knock twice")))
                .isEqualTo("added");
        simulator.faults().add(Fault.once(FaultKind.RESET_BEFORE).matching("create Flag"));
        assertThat(host.addOnce(PATIENT, NewAdjustment.freeText(AdjustmentCategory.BESPOKE, "Wave")))
                .startsWith("not clear yet");
        assertThat(host.needsOf(PATIENT.value()))
                .containsExactlyInAnyOrder("Call her Sam", "Ring twice", "Knock twice");
        host.withdraw(PATIENT);
        assertThat(host.needsOf(PATIENT.value())).isEmpty();
        assertThat(simulator.evidence())
                .allSatisfy(entry -> assertThat(entry.failures()).isEmpty());
    }

    private static String squeezed(String code) {
        // Where a line is broken does not count: the formatter breaks the tests' lines at other places.
        return code.replaceAll("\\s+", " ")
                .replace("( ", "(")
                .replace(" .", ".")
                .strip();
    }
}
