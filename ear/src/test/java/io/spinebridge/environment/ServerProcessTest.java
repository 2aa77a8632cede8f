package io.spinebridge.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Java process of its own stands for the server: it waits until its input ends. */
class ServerProcessTest {

    private static final String WAITS =
            "class Waits { public static void main(String[] none) throws Exception { System.in.read(); } }";

    @TempDir
    private Path domain;

    private Process java;
    private Path pidFile;
    private ServerProcess server;

    @BeforeEach
    void startProcess() throws IOException {
        Path source = Files.writeString(domain.resolve("Waits.java"), WAITS);
        java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), source.toString())
                .start();
        pidFile = Files.createDirectories(domain.resolve("config")).resolve("pid");
        server = new ServerProcess(domain);
    }

    @AfterEach
    void endProcess() {
        java.destroyForcibly();
    }

    @Test
    void stopsTheProcessThatWroteTheFile() throws Exception {
        note(java.pid(), Instant.now());
        assertThat(server.find()).map(ProcessHandle::pid).contains(java.pid());

        server.stop();

        assertThat(java.waitFor(1, TimeUnit.SECONDS)).isTrue();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void sparesAYoungerProcessThatGotTheSameId() throws Exception {
        note(java.pid(), Instant.now().minus(Duration.ofHours(1)));

        server.stop();

        assertThat(server.find()).isEmpty();
        assertThat(java.isAlive()).isTrue();
    }

    @Test
    void findsNothingOnceTheProcessHasEnded() throws Exception {
        note(java.pid(), Instant.now());
        java.destroy();
        java.waitFor();

        assertThat(server.find()).isEmpty();
        server.stop();
    }

    @Test
    void findsNothingWithoutAFile() throws Exception {
        server.stop();

        assertThat(server.find()).isEmpty();
    }

    @Test
    void findsNothingInAnEmptyFile() throws Exception {
        Files.createFile(pidFile);

        assertThat(server.find()).isEmpty();
    }

    private void note(long pid, Instant when) throws IOException {
        Files.writeString(pidFile, Long.toString(pid));
        Files.setLastModifiedTime(pidFile, FileTime.from(when));
    }
}
