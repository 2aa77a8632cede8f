package io.spinebridge.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.fault.Triggers;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.validation.KnownSystems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The README says what is so. */
class ReadmeTest {

    private static final Pattern RULE =
            Pattern.compile("^\\| `([a-z0-9._-]+)` \\| (.+?) \\| (.+) \\|$", Pattern.MULTILINE);

    private static String readme;

    @BeforeAll
    static void read() throws IOException {
        readme = Files.readString(Path.of("README.md"));
    }

    private static String section(String title) {
        String after = readme.substring(readme.indexOf("\n## " + title + "\n") + 1);
        int next = after.indexOf("\n## ");
        return next < 0 ? after : after.substring(0, next);
    }

    @Test
    void listsEveryValidationInItsOrderWithItsSentence() throws Exception {
        try (SpineSimulator simulator =
                SpineSimulator.builder().pki(Clients.PKI).start()) {
            Call.search(simulator.baseUrl(), "Consent", SeedPatients.FULL_RECORD)
                    .send(Clients.valid());
            List<String> rules = simulator.evidence().get(0).verdicts().stream()
                    .map(verdict -> verdict.rule() + ": " + verdict.text())
                    .toList();

            List<MatchResult> listed =
                    RULE.matcher(section("What it checks")).results().toList();

            assertThat(rules).hasSameSizeAs(simulator.ruleIds());
            assertThat(listed)
                    .extracting(row -> row.group(1) + ": " + row.group(2).replace("\\|", "|"))
                    .containsExactlyElementsOf(rules);
            assertThat(listed)
                    .extracting(row -> row.group(3))
                    .allMatch(answer -> answer.matches("[2345][0-9]{2} `[A-Z_ ]+`.*"));
        }
    }

    @Test
    void listsEveryFaultAndTrigger() {
        assertThat(Arrays.stream(FaultKind.values()).map(kind -> "| `" + kind + "` |"))
                .allMatch(section("Faults on demand")::contains);
        assertThat(Triggers.BY_NHS_NUMBER)
                .allSatisfy((number, fault) -> assertThat(section("Faults on demand"))
                        .containsPattern("\\| " + number + " \\| `" + fault.kind() + "`"));
    }

    @Test
    void listsEveryTestPatientSystemAndKeyStore() {
        assertThat(SeedPatients.descriptions())
                .allSatisfy((number, text) -> assertThat(readme).contains("| " + number + " | " + text + " |"));
        assertThat(KnownSystems.development().systems())
                .allSatisfy(system -> assertThat(section("Who may call"))
                        .contains("| `" + system.asid() + "` | ", system.certificateName())
                        .contains(system.organisations()));
        assertThat(readme).contains(KnownSystems.development().spineAsid());
        assertThat(ClientIdentity.values())
                .allSatisfy(identity -> assertThat(readme).contains("| `" + identity.fileName() + ".p12` |"));
    }
}
