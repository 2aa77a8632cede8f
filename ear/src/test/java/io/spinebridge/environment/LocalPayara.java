package io.spinebridge.environment;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * A private Payara server with a domain of its own. Stopped by {@link #close()}, and when this JVM ends; a server that outlived a killed
 * JVM is stopped before a new one starts in the same directory. To be used by one thread.
 */
public final class LocalPayara implements AutoCloseable {

    private final Domain domain;
    private final ServerPorts ports;
    private final Administration administration;
    private final ServerProcess process;
    private final DirectoryLock lock;
    private final Thread lastResort = new Thread(this::stopQuietly, "stop Payara");
    private boolean kept;

    private LocalPayara(Path installation, Path directory, ServerPorts ports, String password, DirectoryLock lock) {
        this.domain = Domain.in(directory);
        this.ports = ports;
        this.lock = lock;
        this.administration = new Administration(
                new Asadmin(
                        installation,
                        directory,
                        "--user",
                        Administration.USER,
                        "--host",
                        Ports.LOOPBACK,
                        "--port",
                        Integer.toString(ports.admin())),
                password);
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
                installation.toAbsolutePath(),
                directory.toAbsolutePath(),
                ports,
                Passwords.create(),
                DirectoryLock.take(directory));
        try {
            payara.process.stop();
            payara.domain.make(installation, ports, jvmOptions);
            payara.administration.takeOver(payara.domain);
            Runtime.getRuntime().addShutdownHook(payara.lastResort);
            payara.startServer();
            return payara;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            payara.close();
            throw failed;
        }
    }

    /**
     * Goes on with a server that an earlier run left running on purpose. It is not stopped by this run either.
     *
     * @throws EnvironmentException when another run uses the directory
     */
    static LocalPayara goOnWith(Path installation, Path directory, KeptServer server) throws IOException {
        LocalPayara payara = new LocalPayara(
                installation.toAbsolutePath(),
                directory.toAbsolutePath(),
                server.ports(),
                server.password(),
                DirectoryLock.take(directory));
        payara.kept = true;
        return payara;
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

    private void startServer() throws IOException, InterruptedException {
        administration.run("start-domain", "--domaindir", domain.parent(), Domain.NAME);
    }

    /** Stops the domain and starts it again, as an administrator does. */
    public void restart() throws IOException, InterruptedException {
        administration.run("stop-domain", "--domaindir", domain.parent(), Domain.NAME);
        startServer();
    }

    /** From now on neither {@link #close()} nor the end of this JVM stops it. */
    void keep() {
        kept = true;
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }

    /** What can be done to it. */
    public Administration administration() {
        return administration;
    }

    /** Where its applications are. */
    public URI http() {
        return URI.create("http://" + Ports.LOOPBACK + ":" + ports.http());
    }

    /** Where it listens. */
    public ServerPorts ports() {
        return ports;
    }

    /** Files of the domain. They go when the domain is made anew. */
    public Path directory() {
        return domain.path();
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
            if (!kept) {
                process.stop();
                Runtime.getRuntime().removeShutdownHook(lastResort);
            }
        } catch (IllegalStateException jvmIsEnding) {
            // then the hook runs anyway, and finds nothing left to do
        } finally {
            lock.close();
        }
    }

    private void stopQuietly() {
        administration.abort();
        try {
            process.stop();
        } catch (IOException unreadable) {
            System.err.println("[spinebridge] Payara may still run: " + unreadable);
        }
    }
}
