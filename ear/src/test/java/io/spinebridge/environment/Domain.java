package io.spinebridge.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a domain that belongs to one run.
 *
 * @param path where they are
 */
record Domain(Path path) {

    static final String NAME = "spinebridge";

    private static final int REQUESTS_AT_ONCE = 60;

    /** The domain of a run that keeps its files in this directory. */
    static Domain in(Path directory) {
        return new Domain(directory.resolve("domains").resolve(NAME));
    }

    /** Makes it anew from what a distribution brings, before its server starts for the first time. */
    void make(Path installation, ServerPorts ports, List<String> jvmOptions) throws IOException {
        Directories.delete(path);
        Directories.copy(installation.resolve("glassfish/domains/domain1"), path);
        // Uploaded applications lie in the temporary directory under their own name: two servers must not share it.
        Path temporary = Files.createDirectories(path.resolve("tmp"));
        List<String> options = new ArrayList<>(jvmOptions);
        options.add("-Djava.io.tmpdir=" + temporary);
        // A database that Payara may start must not listen on all interfaces.
        options.add("-Dh2.bindAddress=" + Ports.LOOPBACK);
        DomainDescriptor.read(path.resolve("config/domain.xml"))
                .listenOnLoopback(ports)
                .serveAtOnce(REQUESTS_AT_ONCE)
                .jvmOptions(options)
                .write();
    }

    /** What asadmin calls {@code --domaindir}: the directory of all domains. */
    String parent() {
        return path.getParent().toString();
    }

    Path log() {
        return path.resolve("logs/server.log");
    }

    ServerProcess process() {
        return new ServerProcess(path);
    }
}
