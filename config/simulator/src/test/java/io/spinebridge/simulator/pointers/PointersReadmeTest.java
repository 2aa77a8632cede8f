package io.spinebridge.simulator.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.server.Readme;
import io.spinebridge.simulator.server.SpineSimulator;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;

/** The README says what is so of the locator. */
@Simulated
class PointersReadmeTest {

    private static final Readme README = Readme.whole();

    @Test
    void listsEveryValidationInItsOrderWithItsSentence(SpineSimulator simulator) {
        new Locator(simulator).search(SeedPointers.SEVERAL).send();

        List<MatchResult> rows = README.rows("(?i:nrl\\.[a-z0-9._-]+)");

        Readme.areTheRules(rows, simulator.evidence());
        assertThat(rows)
                .extracting(row -> row.group(3))
                .allMatch(answer -> answer.matches("[45][0-9]{2} `[A-Z_ ]+`.*"));
    }

    @Test
    void listsEveryPatientOrganisationAndSwitch() {
        assertThat(SeedPointers.descriptions())
                .allSatisfy((number, text) -> assertThat(README.text()).contains("| " + number + " | " + text + " |"));
        assertThat(Organisations.all())
                .allSatisfy((code, provider) ->
                        assertThat(README.text()).contains("| `" + code + "` | " + (provider ? "yes" : "no") + " |"));
        assertThat(Arrays.stream(PointersOptions.class.getRecordComponents()))
                .allSatisfy(option -> assertThat(README.text()).contains("| `" + option.getName() + "` |"));
        assertThat(README.text()).contains(PointersService.ASID);
    }
}
