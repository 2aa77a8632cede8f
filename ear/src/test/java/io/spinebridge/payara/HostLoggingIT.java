package io.spinebridge.payara;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.harness.Deployment;
import io.spinebridge.harness.Host;
import io.spinebridge.harness.HostLogging;
import io.spinebridge.harness.HostPointers;
import io.spinebridge.harness.HostRetrieval;
import io.spinebridge.harness.InPayara;
import io.spinebridge.harness.PayaraForTests;
import io.spinebridge.harness.TestedEar;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.fault.Fault;
import io.spinebridge.simulator.fault.FaultKind;
import io.spinebridge.simulator.server.SpineSimulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A host brings logging of its own, and lets everybody say everything. */
@InPayara
class HostLoggingIT {

    /** Ten digits in a row, as NHS numbers have them; identifiers of systems have twelve, times more. */
    private static final String NHS_NUMBER = "(?s).*(?<![0-9])9[0-9]{9}(?![0-9]).*";

    private final SpineSimulator simulator = PayaraForTests.simulator();

    @ParameterizedTest
    @EnumSource(HostLogging.class)
    void getsNeitherTokensNorNhsNumbersFromUs(HostLogging logging, @TempDir Path directory) throws Exception {
        Path log = directory.resolve("host.log");
        Path server = PayaraForTests.environment().payara().log();
        long before = Files.size(server);
        Deployment.current().remove();
        Deployment.current().deployInstead(logging.in(TestedEar.archive(), log));
        try {
            callEverything();
        } finally {
            Deployment.current().remove();
        }

        assertThat(simulator.evidence())
                .isNotEmpty()
                .allSatisfy(
                        request -> assertThat(request.header("Authorization")).isNotNull());
        assertThat(log).as("the host's logging is in use").content().contains("ca.uhn.fhir", "DEBUG");
        for (String written : List.of(Files.readString(log), since(server, before))) {
            assertThat(written)
                    .doesNotContain("org.apache.hc", "Bearer ", "eyJ")
                    .doesNotMatch(NHS_NUMBER);
        }
    }

    private void callEverything() {
        Host editor = Host.asEditor();
        assertThat(editor.record(SeedPatients.FULL_RECORD).returned()).isTrue();
        assertThat(editor.noteAndTakeBack(SeedPatients.FULL_RECORD).returned()).isTrue();
        simulator.faults().add(Fault.once(FaultKind.RESET_AFTER));
        assertThat(editor.consent(SeedPatients.FULL_RECORD).returned()).isTrue();
        simulator.faults().add(Fault.once(FaultKind.TRUNCATED));
        assertThat(editor.consent(SeedPatients.FULL_RECORD).returned()).isTrue();
        simulator.faults().add(Fault.outcome(422, "INVALID_RESOURCE"));
        assertThat(editor.createConsent(SeedPatients.FOR_CREATION).returned()).isFalse();

        Pointer plan = HostPointers.asViewer().search(PointersExamples.SEVERAL).pointers().stream()
                .filter(pointer ->
                        HostRetrieval.asViewer().choose(pointer, List.of()).isPresent())
                .findFirst()
                .orElseThrow();
        HostRetrieval nurse = HostRetrieval.asViewer();
        nurse.fetch(
                PointersExamples.SEVERAL, plan, nurse.choose(plan, List.of()).orElseThrow());
    }

    private static String since(Path log, long before) throws IOException {
        byte[] all = Files.readAllBytes(log);
        // A log that was rotated in between is read from its beginning.
        int from = before > all.length ? 0 : (int) before;
        return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    }
}
