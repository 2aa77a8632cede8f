package io.spinebridge.simulator.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The shared certificates as PKCS#12 files in a directory, for clients that read files. Gone at the end of the run. Not to be changed. */
public final class KeyStores implements AutoCloseable {

    private static final char[] PASSWORD = "development".toCharArray();

    private final Path directory;

    KeyStores() {
        try {
            directory = Files.createTempDirectory("simulator-key-stores");
            SharedCertificates.pki().writeTo(directory, PASSWORD);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Where the files are that {@link io.spinebridge.simulator.pki.DevelopmentPki#writeTo(Path, char[])} names. */
    public Path directory() {
        return directory;
    }

    /** Of all files. */
    public char[] password() {
        return PASSWORD.clone();
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        }
    }
}
