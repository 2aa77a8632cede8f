package io.spinebridge.simulator.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the validator is understood, with scripts in its place. */
@DisabledOnOs(OS.WINDOWS)
class ProfileValidatorTest {

    @TempDir
    private Path kit;

    private ProfileReport report(String script) throws IOException, InterruptedException {
        Path command = Files.writeString(kit.resolve("validate"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
        return new ProfileValidator(kit).validate(kit);
    }

    @Test
    void takesItsProgressForNoFinding() throws Exception {
        ProfileReport report = report("echo 'validate: building the tool (first run only)' >&2");

        assertThat(report.errors()).isEmpty();
        assertThat(report.remarks()).isEmpty();
        assertThat(report.failure()).isEmpty();
    }

    @Test
    void tellsErrorsFromWarnings() throws Exception {
        ProfileReport report = report(
                "echo 'a.json: error: no status'; echo 'a.json: warning: display'; echo 'b.json: information: ok'; exit 1");

        assertThat(report.errors()).containsExactly("a.json: error: no status");
        assertThat(report.errorsAndWarnings()).containsExactly("a.json: error: no status", "a.json: warning: display");
        assertThat(report.remarks()).hasSize(3);
        assertThat(report.failure()).startsWith("exit code 1");
    }

    @Test
    void saysWhyItCouldNotRun() throws Exception {
        assertThat(report("echo 'validate: the tool could not be built' >&2; exit 2")
                        .failure())
                .contains("exit code 2", "could not be built");
    }
}
