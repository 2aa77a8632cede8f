package io.spinebridge.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Payara's command line, each command in a JVM of its own, one at a time. */
final class Asadmin {

    private static final int LONGEST_MINUTES = 5;

    private final Path installation;
    private final Path workDirectory;
    private final List<String> options;
    private volatile Process running;

    /**
     * Talks to a server.
     *
     * @param installation the directory {@code payara6}
     * @param workDirectory for passing files
     * @param options of asadmin itself, such as the port
     */
    Asadmin(Path installation, Path workDirectory, String... options) {
        this.installation = installation;
        this.workDirectory = workDirectory;
        this.options = List.of(options);
    }

    /**
     * Runs a command.
     *
     * @param passwords by the names that a password file has, without {@code AS_ADMIN_}
     * @return what it printed
     * @throws EnvironmentException with what it printed, when it failed
     */
    String run(Map<String, String> passwords, String... command) throws IOException, InterruptedException {
        Path passwordFile = Passwords.file(workDirectory, passwords);
        Path output = Files.createTempFile(workDirectory, "asadmin", ".output");
        try {
            running = start(passwordFile, output, command);
            boolean ended;
            try {
                ended = running.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
            } finally {
                abort();
            }
            String printed = Files.readString(output);
            if (!ended || running.exitValue() != 0) {
                throw new EnvironmentException("asadmin " + command[0]
                        + (ended ? " failed" : " took longer than " + LONGEST_MINUTES + " minutes") + ":\n"
                        + printed.strip());
            }
            return printed;
        } finally {
            Files.deleteIfExists(passwordFile);
            Files.deleteIfExists(output);
        }
    }

    private Process start(Path passwordFile, Path output, String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                installation.resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                "--interactive=false",
                "--echo=false",
                "--passwordfile",
                passwordFile.toString()));
        line.addAll(options);
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(workDirectory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AS_"));
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** Ends a command that still runs, and the server that it may have just started. May be called by any thread. */
    void abort() {
        Process process = running;
        if (process != null && process.isAlive()) {
            Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                    .toList()
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }
}
