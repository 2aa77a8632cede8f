package io.spinebridge.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.fault.Triggers;
import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.validation.KnownSystems;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;

/** The README says what is so. */
@Simulated
class ReadmeTest {

    private static final Readme README = Readme.whole();

    private static String section(String title) {
        return README.section(title).text();
    }

    @Test
    void listsEveryValidationInItsOrderWithItsSentence(SpineSimulator simulator) throws Exception {
        Call.search(simulator.baseUrl(), "Consent", SeedPatients.FULL_RECORD).send(Clients.shared());

        List<MatchResult> rows = README.section("What it checks").rows("[a-z0-9._-]+");

        Readme.areTheRules(rows, simulator.evidence());
        assertThat(rows).hasSameSizeAs(simulator.ruleIds());
        assertThat(rows)
                .extracting(row -> row.group(3))
                .allMatch(answer -> answer.matches("[2345][0-9]{2} `[A-Z_ ]+`.*"));
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
                .allSatisfy((number, text) -> assertThat(README.text()).contains("| " + number + " | " + text + " |"));
        assertThat(KnownSystems.development().systems())
                .allSatisfy(system -> assertThat(section("Who may call"))
                        .contains("| `" + system.asid() + "` | ", system.certificateName())
                        .contains(system.organisations()));
        assertThat(README.text()).contains(KnownSystems.development().spineAsid());
        assertThat(ClientIdentity.values())
                .allSatisfy(identity -> assertThat(README.text()).contains("| `" + identity.fileName() + ".p12` |"));
    }
}
