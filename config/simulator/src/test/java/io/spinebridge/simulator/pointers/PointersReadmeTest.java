package io.spinebridge.simulator.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The README says what is so of the locator. */
class PointersReadmeTest {

    private static final Pattern RULE = Pattern.compile(
            "^\\| `(nrl\\.[a-z0-9._-]+)` \\| (.+?) \\| (.+) \\|$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private static String readme;

    @BeforeAll
    static void read() throws IOException {
        readme = Files.readString(Path.of("README.md"));
    }

    @Test
    void listsEveryValidationInItsOrderWithItsSentence() throws Exception {
        try (Locator locator = new Locator()) {
            locator.search(SeedPointers.SEVERAL).send();
            List<String> rules = locator.lastEvidence().verdicts().stream()
                    .map(verdict -> verdict.rule() + ": " + verdict.text())
                    .toList();

            List<MatchResult> listed = RULE.matcher(readme).results().toList();

            assertThat(listed)
                    .extracting(row -> row.group(1) + ": " + row.group(2).replace("\\|", "|"))
                    .containsExactlyElementsOf(rules);
            assertThat(listed)
                    .extracting(row -> row.group(3))
                    .allMatch(answer -> answer.matches("[45][0-9]{2} `[A-Z_ ]+`.*"));
        }
    }

    @Test
    void listsEveryPatientOrganisationAndSwitch() {
        assertThat(SeedPointers.descriptions())
                .allSatisfy((number, text) -> assertThat(readme).contains("| " + number + " | " + text + " |"));
        assertThat(Organisations.all())
                .allSatisfy((code, provider) ->
                        assertThat(readme).contains("| `" + code + "` | " + (provider ? "yes" : "no") + " |"));
        assertThat(Arrays.stream(PointersOptions.class.getRecordComponents()))
                .allSatisfy(option -> assertThat(readme).contains("| `" + option.getName() + "` |"));
        assertThat(readme).contains(PointersService.ASID);
    }
}
