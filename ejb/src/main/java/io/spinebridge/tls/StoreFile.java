package io.spinebridge.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * What is in a file that should be a key store, whatever it is. A value, but for its arrays; not changed.
 *
 * @param content its bytes; none when it cannot be read
 * @param unreadable why it cannot be read, to follow what it is; empty when it can
 */
record StoreFile(byte[] content, Optional<String> unreadable) {

    private static final int LONGEST = 1 << 24;
    private static final byte[] NOTHING = {};
    private static final byte[] JKS = {(byte) 0xFE, (byte) 0xED, (byte) 0xFE, (byte) 0xED};
    private static final byte[] JCEKS = {(byte) 0xCE, (byte) 0xCE, (byte) 0xCE, (byte) 0xCE};

    /** Reads a file. A pipe or a device, which would keep the reader waiting, is none. */
    static StoreFile read(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                return unreadable("cannot be read, since it is " + (attributes.isDirectory() ? "a folder" : "no file"));
            }
            try (InputStream file = Files.newInputStream(path)) {
                return new StoreFile(file.readNBytes(LONGEST), Optional.empty());
            }
        } catch (NoSuchFileException missing) {
            return unreadable("does not exist");
        } catch (AccessDeniedException forbidden) {
            return unreadable("cannot be read, since the server's user may not");
        } catch (IOException failed) {
            return unreadable("cannot be read (" + failed.getClass().getSimpleName() + ")");
        }
    }

    static StoreFile unreadable(String why) {
        return new StoreFile(NOTHING, Optional.of(why));
    }

    /** Whether it is a store of Java's older kind, which is opened as well, and with passwords of any characters. */
    boolean jks() {
        return startsWith(JKS);
    }

    /** Why it is no PKCS#12, as far as that can be told. */
    String insteadOfPkcs12() {
        if (content.length == 0) {
            return ", since it is empty";
        }
        if (new String(content, StandardCharsets.ISO_8859_1).contains("-----BEGIN ")) {
            return ", since it is PEM text, of which openssl pkcs12 -export (keys) and keytool -importcert (authorities) make PKCS#12";
        }
        if (startsWith(JCEKS)) {
            return ", since it is a JCEKS key store, of which keytool -importkeystore makes PKCS#12";
        }
        return certificatesAlone()
                ? ", since it holds certificates alone, of which keytool -importcert makes PKCS#12"
                : "";
    }

    private boolean certificatesAlone() {
        try {
            return !CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(content))
                    .isEmpty();
        } catch (CertificateException otherwise) {
            return false;
        }
    }

    private boolean startsWith(byte[] magic) {
        return Arrays.equals(content, 0, Math.min(magic.length, content.length), magic, 0, magic.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoreFile file
                && Arrays.equals(content, file.content)
                && unreadable.equals(file.unreadable);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(content), unreadable);
    }

    @Override
    public String toString() {
        return "StoreFile[withheld]";
    }
}
