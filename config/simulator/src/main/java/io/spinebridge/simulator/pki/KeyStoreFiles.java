package io.spinebridge.simulator.pki;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

/** The key stores of the development certificates as PKCS#12 files. */
final class KeyStoreFiles {

    private final DevelopmentPki pki;
    private final char[] password;

    KeyStoreFiles(DevelopmentPki pki, char[] password) {
        this.pki = pki;
        this.password = password.clone();
    }

    void writeTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (ClientIdentity identity : ClientIdentity.values()) {
            write(pki.keyStore(identity, password), directory.resolve(identity.fileName() + ".p12"));
        }
        write(pki.trustStore(), directory.resolve("truststore.p12"));
        write(pki.foreignTrustStore(), directory.resolve("truststore-foreign.p12"));
        write(KeyStores.of(store -> {}), directory.resolve("empty.p12"));
        write(pki.trustStore(), directory.resolve("nokey.p12"));
    }

    private void write(KeyStore store, Path file) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            store.store(content, password);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key store that was just made cannot be written", impossible);
        }
        PrivateFile.write(file, content.toByteArray());
    }
}
