package io.spinebridge.environment;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A private Payara server with a fresh domain. Stopped by {@link #close()}, and when this JVM ends; a server that outlived a killed JVM
 * is stopped before a new one starts in the same directory. To be used by one thread.
 */
public final class LocalPayara implements AutoCloseable {

    private static final String ADMINISTRATOR = "admin";
    private static final Pattern FAILED_COMMAND = Pattern.compile("^Command .* failed\\.$", Pattern.MULTILINE);

    private final Domain domain;
    private final ServerPorts ports;
    private final String password = Passwords.create();
    private final Asadmin asadmin;
    private final ServerProcess process;
    private final DirectoryLock lock;
    private final Thread lastResort = new Thread(this::stopQuietly, "stop Payara");

    private LocalPayara(Path installation, Path directory, ServerPorts ports, DirectoryLock lock) {
        this.domain = Domain.in(directory);
        this.ports = ports;
        this.lock = lock;
        this.asadmin = new Asadmin(
                installation,
                directory,
                "--user",
                ADMINISTRATOR,
                "--host",
                Ports.LOOPBACK,
                "--port",
                Integer.toString(ports.admin()));
        this.process = domain.process();
    }

    /**
     * Makes a domain and starts its server.
     *
     * @param installation the directory {@code payara6} of an unpacked distribution; stays unchanged
     * @param directory where the domain is made; what an earlier run left there is deleted
     * @param ports where it listens, on 127.0.0.1
     * @param jvmOptions further options of the server's JVM
     * @throws EnvironmentException when another run uses the directory, or the server does not start
     */
    public static LocalPayara start(Path installation, Path directory, ServerPorts ports, List<String> jvmOptions)
            throws IOException, InterruptedException {
        LocalPayara payara = new LocalPayara(
                installation.toAbsolutePath(), directory.toAbsolutePath(), ports, DirectoryLock.take(directory));
        try {
            payara.makeDomain(installation, jvmOptions);
            Runtime.getRuntime().addShutdownHook(payara.lastResort);
            payara.startServer();
            return payara;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            payara.close();
            throw failed;
        }
    }

    /**
     * Stops a server that outlived a killed JVM, so that its ports can be had again. {@link #start} does so too.
     *
     * @throws EnvironmentException when another run uses the directory
     */
    public static void stopLeftOver(Path directory) throws IOException {
        try (DirectoryLock held = DirectoryLock.take(directory)) {
            Domain.in(directory).process().stop();
        }
    }

    private void makeDomain(Path installation, List<String> jvmOptions) throws IOException, InterruptedException {
        process.stop();
        domain.make(installation, ports, jvmOptions);
        asadmin.run(
                Map.of("PASSWORD", "", "NEWPASSWORD", password),
                "change-admin-password",
                "--domain_name",
                Domain.NAME,
                "--domaindir",
                domain.parent());
    }

    private void startServer() throws IOException, InterruptedException {
        asadmin("start-domain", "--domaindir", domain.parent(), Domain.NAME);
    }

    /** Stops the domain and starts it again, as an administrator does. */
    public void restart() throws IOException, InterruptedException {
        asadmin("stop-domain", "--domaindir", domain.parent(), Domain.NAME);
        startServer();
    }

    /**
     * Runs a command of {@code asadmin}.
     *
     * @return what it printed
     * @throws EnvironmentException with what it printed, when it failed
     */
    public String asadmin(String... command) throws IOException, InterruptedException {
        return asadmin.run(Map.of("PASSWORD", password), command);
    }

    /**
     * Runs a file of commands.
     *
     * @throws EnvironmentException with what they printed, when one of them failed
     */
    public void asadmin(Path commands) throws IOException, InterruptedException {
        String printed = asadmin("multimode", "--printprompt=false", "--file", commands.toString());
        // multimode goes on after a failed command, and ends with the status of the last one
        if (FAILED_COMMAND.matcher(printed).find()) {
            throw new EnvironmentException("A command of " + commands.getFileName() + " failed:\n" + printed.strip());
        }
    }

    /** Lets somebody sign in, as a member of a group, or of several with colons between them. */
    public void addUser(Account user, String groups) throws IOException, InterruptedException {
        asadmin.run(
                Map.of("PASSWORD", password, "USERPASSWORD", user.password()),
                "create-file-user",
                "--groups",
                groups,
                user.name());
    }

    /** Deploys an archive under a name, in place of what has that name. */
    public void deploy(Path archive, String name) throws IOException, InterruptedException {
        asadmin(
                "deploy",
                "--force=true",
                "--name",
                name,
                archive.toAbsolutePath().toString());
    }

    /** Removes an application. */
    public void undeploy(String name) throws IOException, InterruptedException {
        asadmin("undeploy", name);
    }

    /** Where its applications are. */
    public URI http() {
        return URI.create("http://" + Ports.LOOPBACK + ":" + ports.http());
    }

    /** Where it listens. */
    public ServerPorts ports() {
        return ports;
    }

    /** Name of the administrator. */
    public String administrator() {
        return ADMINISTRATOR;
    }

    /** The administrator's password. */
    public String password() {
        return password;
    }

    /** What the server logs. */
    public Path log() {
        return domain.log();
    }

    /** The server's process id. */
    public long pid() throws IOException {
        return process.find()
                .map(ProcessHandle::pid)
                .orElseThrow(() -> new EnvironmentException("Payara does not run"));
    }

    @Override
    public void close() throws IOException {
        try {
            process.stop();
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException jvmIsEnding) {
            // then the hook runs anyway, and finds nothing left to do
        } finally {
            lock.close();
        }
    }

    private void stopQuietly() {
        asadmin.abort();
        try {
            process.stop();
        } catch (IOException unreadable) {
            System.err.println("[spinebridge] Payara may still run: " + unreadable);
        }
    }
}
