package io.spinebridge.audit;

import static io.spinebridge.audit.AuditEntries.lines;
import static io.spinebridge.audit.AuditEntries.traceIds;
import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.configuration.AuditSettings.Durability;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file that the operating system really cuts short, in a process whose files may not be longer than a limit. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process has no limit of the length of its files")
class SmallDiskIT {

    @TempDir
    private Path directory;

    @Test
    void anEntryThatTheOperatingSystemCutShortLeavesNothingBehind() throws Exception {
        // Neither the virtual machine's own file of figures nor a dump of it would have room.
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 8; exec \"$0\" \"$@\"",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallDisk.class.getName(),
                        directory.toString())
                .inheritIO()
                .start();

        assertThat(process.waitFor()).isZero();
        int fitted = lines(directory).size();
        AuditEntries.trail(directory, Durability.WRITTEN, DiskFile::new).keep(AuditEntries.entry("after"));

        assertThat(fitted).isPositive();
        assertThat(lines(directory)).hasSize(fitted + 1);
        assertThat(traceIds(directory)).hasSize(fitted + 1).endsWith("after");
    }
}
