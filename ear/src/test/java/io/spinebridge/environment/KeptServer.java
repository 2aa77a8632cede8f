package io.spinebridge.environment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A server that outlives a run on purpose, so that the next run need not start one. Noted in a file that its owner alone can read.
 *
 * @param ports where it listens
 * @param password the administrator's
 * @param storePassword the one behind its aliases
 * @param demoPassword of its demo accounts
 */
record KeptServer(ServerPorts ports, String password, String storePassword, String demoPassword) {

    private static final String FILE = "kept-server.properties";

    /** The one of a domain, if an earlier run left it running. A domain that is made anew takes the note with it. */
    static Optional<KeptServer> of(Domain domain) throws IOException {
        Path file = domain.path().resolve(FILE);
        if (!Files.exists(file) || domain.process().find().isEmpty()) {
            return Optional.empty();
        }
        Properties noted = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            noted.load(in);
        }
        List<Integer> ports = Stream.of(noted.getProperty("ports").split(","))
                .map(Integer::valueOf)
                .toList();
        return Optional.of(new KeptServer(
                ServerPorts.of(ports),
                noted.getProperty("password"),
                noted.getProperty("storePassword"),
                noted.getProperty("demoPassword")));
    }

    /** Lets the next run find it. */
    void noteIn(Domain domain) throws IOException {
        Properties noted = new Properties();
        noted.setProperty(
                "ports",
                String.join(",", ports.all().stream().map(String::valueOf).toList()));
        noted.setProperty("password", password);
        noted.setProperty("storePassword", storePassword);
        noted.setProperty("demoPassword", demoPassword);
        // A temporary file is its owner's alone from the start.
        Path written = Files.createTempFile(domain.path(), "kept", ".properties");
        try (OutputStream out = Files.newOutputStream(written)) {
            noted.store(out, null);
        }
        Files.move(written, domain.path().resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public String toString() {
        return "KeptServer[" + ports + "]";
    }
}
