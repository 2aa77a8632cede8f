package io.spinebridge.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A domain's server process, found by the file in which the server notes its process id. */
final class ServerProcess {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Path pidFile;

    ServerProcess(Path domain) {
        this.pidFile = domain.resolve("config/pid");
    }

    /**
     * The process that wrote the file, if it still runs. Another one that got its id since is younger than the file.
     */
    Optional<ProcessHandle> find() throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        Instant written = Files.getLastModifiedTime(pidFile).toInstant();
        String pid = Files.readString(pidFile).strip();
        return pid.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(pid)).filter(process -> isOlder(process, written));
    }

    private static boolean isOlder(ProcessHandle process, Instant written) {
        Instant clockSteps = written.plusSeconds(1);
        return process.info()
                        .startInstant()
                        .map(start -> start.isBefore(clockSteps))
                        .orElse(false)
                && process.info()
                        .command()
                        .map(command -> command.contains("java"))
                        .orElse(false);
    }

    /** Asks it to end, and makes it when it does not within 20 seconds. */
    void stop() throws IOException {
        Optional<ProcessHandle> running = find();
        if (running.isEmpty()) {
            return;
        }
        running.get().destroy();
        try {
            running.get().onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stuck) {
            running.get().destroyForcibly();
        } catch (InterruptedException hurried) {
            running.get().destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(pidFile);
    }
}
