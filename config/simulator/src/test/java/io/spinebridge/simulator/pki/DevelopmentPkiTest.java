package io.spinebridge.simulator.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DevelopmentPkiTest {

    private static final char[] PASSWORD = "a password".toCharArray();

    private static DevelopmentPki pki;

    @BeforeAll
    static void make() {
        pki = new DevelopmentPki(Clock.systemUTC());
    }

    private static X509Certificate[] chain(KeyStore store, String alias) throws Exception {
        return Arrays.copyOf(
                store.getCertificateChain(alias), store.getCertificateChain(alias).length, X509Certificate[].class);
    }

    @ParameterizedTest
    @EnumSource(ClientIdentity.class)
    void carriesTheWholeChainOfEveryClientInItsKeyStore(ClientIdentity identity) throws Exception {
        X509Certificate[] chain = chain(pki.keyStore(identity, PASSWORD), "spine");

        assertThat(chain).hasSize(3);
        assertThat(chain[0].getSubjectX500Principal().getName()).isEqualTo("CN=" + identity.commonName());
        chain[0].verify(chain[1].getPublicKey());
        chain[1].verify(chain[2].getPublicKey());
        chain[2].verify(chain[2].getPublicKey());
        assertThat(chain).allSatisfy(certificate -> {
            assertThat(certificate.getSigAlgName()).isEqualTo("SHA256withRSA");
            assertThat(((RSAPublicKey) certificate.getPublicKey()).getModulus().bitLength())
                    .isEqualTo(2048);
        });
        assertThat(chain[0].getBasicConstraints()).isEqualTo(-1);
        assertThat(chain[1].getBasicConstraints()).isNotNegative();
    }

    @Test
    void hasAServerWhoseCertificateIsOnTheRevocationList() throws Exception {
        assertThat(pki.revocationList().isRevoked(leaf(ServerIdentity.REVOKED))).isTrue();
        assertThat(pki.revocationList().isRevoked(leaf(ServerIdentity.VALID))).isFalse();
        assertThat(names(ServerIdentity.REVOKED)).containsExactly("localhost", "127.0.0.1");
    }

    @Test
    void renewsAClientsCertificateWithAnotherKeyAndSerialNumber() throws Exception {
        X509Certificate first = leaf(ClientIdentity.VALID);
        KeyStore renewed = pki.renewedKeyStore(ClientIdentity.VALID, PASSWORD);
        X509Certificate[] chain = chain(renewed, "spine");

        assertThat(chain[0].getSubjectX500Principal()).isEqualTo(first.getSubjectX500Principal());
        assertThat(chain[0].getSerialNumber()).isNotEqualTo(first.getSerialNumber());
        assertThat(chain[0].getPublicKey()).isNotEqualTo(first.getPublicKey());
        chain[0].verify(chain[1].getPublicKey());
        assertThat(leaf(ClientIdentity.VALID)).isEqualTo(first);
    }

    @Test
    void makesCertificatesThatAreSoundAndSomeThatAreNot() throws Exception {
        X509Certificate root = (X509Certificate) pki.trustStore().getCertificate("rootca");

        assertThatCode(() -> leaf(ClientIdentity.VALID).checkValidity()).doesNotThrowAnyException();
        assertThatThrownBy(() -> leaf(ClientIdentity.EXPIRED).checkValidity())
                .isInstanceOf(CertificateExpiredException.class);
        assertThatThrownBy(() -> leaf(ClientIdentity.NOT_YET_VALID).checkValidity())
                .isInstanceOf(CertificateNotYetValidException.class);
        assertThat(chain(pki.keyStore(ClientIdentity.FOREIGN, PASSWORD), "spine")[2])
                .isNotEqualTo(root);
        assertThat(chain(pki.keyStore(ClientIdentity.OTHER_SYSTEM, PASSWORD), "spine")[2])
                .isEqualTo(root);
        assertThat(names(ServerIdentity.VALID)).containsExactly("localhost", "127.0.0.1");
        assertThat(names(ServerIdentity.WRONG_HOST)).containsExactly("other.example");
        assertThatThrownBy(() -> leaf(ServerIdentity.EXPIRED).checkValidity())
                .isInstanceOf(CertificateExpiredException.class);
        assertThat(chain(pki.keyStore(ServerIdentity.UNTRUSTED), "server")[2]).isNotEqualTo(root);
    }

    private static X509Certificate leaf(ClientIdentity identity) throws Exception {
        return chain(pki.keyStore(identity, PASSWORD), "spine")[0];
    }

    private static X509Certificate leaf(ServerIdentity identity) throws Exception {
        return chain(pki.keyStore(identity), "server")[0];
    }

    private static List<Object> names(ServerIdentity identity) throws Exception {
        return leaf(identity).getSubjectAlternativeNames().stream()
                .<Object>map(name -> name.get(1))
                .toList();
    }

    @Test
    void revokesByAListThatTheSubCaSigned() throws Exception {
        X509Certificate subCa = (X509Certificate) pki.trustStore().getCertificate("subca");

        pki.revocationList().verify(subCa.getPublicKey());
        assertThat(pki.revocationList().isRevoked(leaf(ClientIdentity.REVOKED))).isTrue();
        assertThat(pki.revocationList().isRevoked(leaf(ClientIdentity.VALID))).isFalse();

        pki.revoke(ClientIdentity.OTHER_SYSTEM);
        assertThat(pki.isRevoked(leaf(ClientIdentity.OTHER_SYSTEM))).isTrue();
        pki.reinstate(ClientIdentity.OTHER_SYSTEM);
        pki.reinstate(ClientIdentity.REVOKED);
        assertThat(pki.isRevoked(leaf(ClientIdentity.OTHER_SYSTEM))).isFalse();
        assertThat(pki.isRevoked(leaf(ClientIdentity.REVOKED)))
                .as("the revoked client stays revoked")
                .isTrue();
    }

    @Test
    void writesStoresThatNobodyElseMayRead(@TempDir Path directory) throws Exception {
        Path stores = directory.resolve("made/by/it");
        pki.writeTo(stores, PASSWORD);
        pki.writeTo(stores, PASSWORD);

        try (Stream<Path> files = Files.list(stores)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "client.p12",
                            "client-revoked.p12",
                            "client-expired.p12",
                            "client-not-yet-valid.p12",
                            "client-foreign.p12",
                            "client-other-asid.p12",
                            "secure-proxy.p12",
                            "truststore.p12",
                            "truststore-foreign.p12",
                            "empty.p12",
                            "nokey.p12");
        }
        if (stores.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (Stream<Path> files = Files.list(stores)) {
                assertThat(files)
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
        }
        assertThat(load(stores, "client.p12", PASSWORD).isKeyEntry("spine")).isTrue();
        assertThat(Collections.list(load(stores, "truststore.p12", PASSWORD).aliases()))
                .containsExactlyInAnyOrder("rootca", "subca");
        assertThat(load(stores, "empty.p12", PASSWORD).size()).isZero();
        KeyStore noKey = load(stores, "nokey.p12", PASSWORD);
        assertThat(Collections.list(noKey.aliases())).isNotEmpty().noneMatch(alias -> isKey(noKey, alias));
        assertThatThrownBy(() -> load(stores, "client.p12", "another".toCharArray()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void choosesAPasswordWhenNoneIsGiven(@TempDir Path directory) throws Exception {
        char[] first = pki.writeTo(directory);
        assertThat(load(directory, "client.p12", first).isKeyEntry("spine")).isTrue();

        assertThat(pki.writeTo(directory)).hasSizeGreaterThanOrEqualTo(20).isNotEqualTo(first);
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (java.security.KeyStoreException notLoaded) {
            throw new IllegalStateException(notLoaded);
        }
    }

    private static KeyStore load(Path directory, String name, char[] password) throws Exception {
        return KeyStore.getInstance(directory.resolve(name).toFile(), password);
    }
}
