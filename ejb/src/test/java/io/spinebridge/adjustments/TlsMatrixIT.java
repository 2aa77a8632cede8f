package io.spinebridge.adjustments;

import static io.spinebridge.adjustments.ReadingIT.patient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spinebridge.api.AccessDeniedException;
import io.spinebridge.api.NotReadyException;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.pki.ServerIdentity;
import io.spinebridge.simulator.server.SpineSimulator;
import io.spinebridge.testing.TestCertificates;
import io.spinebridge.testing.TestSpine;
import io.spinebridge.testing.WithTestSpine;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TLS over real sockets: everything that is wrong fails closed, with a message that names the cause. */
@Timeout(60)
@WithTestSpine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsMatrixIT {

    private final TestSpine spine;
    private final SpineSimulator simulator;

    TlsMatrixIT(TestSpine spine) {
        this.spine = spine;
        this.simulator = spine.simulator();
    }

    @AfterEach
    void reinstate() {
        simulator.pki().reinstate(ClientIdentity.VALID);
    }

    private static void read(Wire wire) {
        wire.reader().consents(patient(SeedPatients.FULL_RECORD));
    }

    private AbstractThrowableAssert<?, ?> refused(TestSpine changed) {
        AbstractThrowableAssert<?, ?> failure = assertThatThrownBy(() -> read(Wire.alone(changed)));
        assertThat(simulator.evidence()).as("no request got through").isEmpty();
        return failure;
    }

    @Test
    void isAcceptedWithItsCertificate() {
        read(Wire.alone(spine));

        assertThat(simulator.evidence()).singleElement().satisfies(entry -> {
            assertThat(entry.clientName()).isEqualTo(ClientIdentity.VALID.commonName());
            assertThat(entry.tlsProtocol()).isEqualTo("TLSv1.2");
            assertThat(entry.cipherSuite())
                    .as("the first of the Spine's suites")
                    .isEqualTo("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384");
        });
    }

    @Test
    void speaksTls13WhenItIsSwitchedOn() throws IOException {
        try (SpineSimulator modern = SpineSimulator.builder()
                .pki(simulator.pki())
                .protocols("TLSv1.3")
                .start()) {
            TestSpine changed = spine.to(modern);
            assertThatThrownBy(() -> read(Wire.alone(changed))).hasMessageContaining("no TLS version in common");

            read(Wire.alone(changed.with("spinebridge.tls.protocols", "TLSv1.3,TLSv1.2")));

            assertThat(modern.evidence())
                    .singleElement()
                    .satisfies(e -> assertThat(e.tlsProtocol()).isEqualTo("TLSv1.3"));
        }
    }

    @ParameterizedTest(name = "key store {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "empty.p12 | holds no private key",
                "nokey.p12 | holds no private key",
                "client-expired.p12 | CN=expired.hospital.nhs.uk in our key store expired at",
                "client-not-yet-valid.p12 | CN=tomorrow.hospital.nhs.uk in our key store is not valid before",
                "missing.p12 | does not exist"
            })
    void makesNoCallWithoutAUsableCertificate(String file, String cause) {
        TestSpine changed = spine.identifiedBy(file);

        refused(changed)
                .isInstanceOf(NotReadyException.class)
                .hasMessageContaining(cause)
                .hasMessageNotContaining(spine.password());
        assertThat(simulator.connectionsOpened()).isZero();
    }

    @Test
    void makesNoCallWithAWrongPassword() {
        for (String store : new String[] {"keystore", "truststore"}) {
            TestSpine changed = spine.with("spinebridge.tls." + store + ".password", "not the password");

            refused(changed)
                    .isInstanceOf(NotReadyException.class)
                    .hasMessageContaining("cannot be opened with the configured password")
                    .hasMessageContaining("spinebridge.tls." + store + ".path")
                    .hasMessageNotContaining("not the password");
        }
    }

    @Test
    void makesNoCallWithAnEmptyTrustStore() {
        TestSpine changed = spine.with("spinebridge.tls.truststore.path", spine.keyStore("empty.p12"));

        refused(changed).isInstanceOf(NotReadyException.class).hasMessageContaining("holds no trusted certificate");
    }

    @Test
    void holdsNoKeyAndTrustsNobodyBeforeMaterialIsLoaded() {
        Wire wire = Wire.withoutCertificate(spine);

        assertThatThrownBy(() -> read(wire))
                .isInstanceOf(NotReadyException.class)
                .hasMessageContaining("no certificate has been loaded");
        assertThat(simulator.connectionsOpened()).isZero();
    }

    @Test
    void isRefusedWithTheCertificateOfAForeignAuthority() {
        TestSpine changed = spine.identifiedBy("client-foreign.p12");

        refused(changed)
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("the Spine refused our certificate");
    }

    @Test
    void isRefusedWithARevokedCertificate() {
        TestSpine changed = spine.identifiedBy("client-revoked.p12");

        refused(changed).isInstanceOf(UnavailableException.class).hasMessageContaining("our certificate");
    }

    @Test
    void isDeniedWithTheCertificateOfAnotherSystem() {
        TestSpine changed = spine.identifiedBy("client-other-asid.p12");

        assertThatThrownBy(() -> read(Wire.alone(changed)))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("ACCESS_DENIED_SSL");
    }

    @ParameterizedTest(name = "a server that is {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "EXPIRED | the Spine's certificate has expired",
                "WRONG_HOST | the Spine's certificate is for another host name",
                "UNTRUSTED | the Spine's certificate is not from an authority in our trust store"
            })
    void refusesAServer(ServerIdentity identity, String cause) throws IOException {
        try (SpineSimulator wrong = SpineSimulator.builder()
                .pki(simulator.pki())
                .serverIdentity(identity)
                .start()) {
            assertThatThrownBy(() -> read(Wire.alone(spine.to(wrong))))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining(cause);
            assertThat(wrong.evidence()).isEmpty();
        }
    }

    @Test
    void refusesAServerWhoseCertificateIsOnTheRevocationList(@TempDir Path directory) throws Exception {
        Path list = Files.write(
                directory.resolve("subca.crl"), simulator.pki().revocationList().getEncoded());
        try (SpineSimulator revoked = SpineSimulator.builder()
                .pki(simulator.pki())
                .serverIdentity(ServerIdentity.REVOKED)
                .start()) {
            read(Wire.alone(spine.to(revoked)));
            assertThat(revoked.evidence()).as("nobody looks without a list").hasSize(1);
            revoked.clearEvidence();

            assertThatThrownBy(() -> read(Wire.alone(spine.to(revoked).with("spinebridge.tls.crl", list))))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("the Spine's certificate was revoked");
            assertThat(revoked.evidence()).isEmpty();
        }
        read(Wire.alone(spine.with("spinebridge.tls.crl", list)));
        assertThat(simulator.evidence()).hasSize(1);
    }

    @Test
    void refusesAServerOfWhichNoRevocationListTells(@TempDir Path directory) throws Exception {
        Path ofAnother = Files.write(
                directory.resolve("another.crl"),
                new TestCertificates("Another")
                        .revocationList(Optional.of(Instant.parse("2100-01-01T00:00:00Z")))
                        .getEncoded());

        refused(spine.with("spinebridge.tls.crl", ofAnother))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("no revocation list in force tells of the Spine's certificate");
    }

    @Test
    void refusesAServerOfAnAuthorityThatIsNotInOurTrustStore() {
        TestSpine changed = spine.with("spinebridge.tls.truststore.path", spine.keyStore("truststore-foreign.p12"));

        refused(changed)
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("not from an authority in our trust store");
    }

    @Test
    void refusesAServerThatSpeaksTls11Only() throws Exception {
        try (ServerSocket old = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            CompletableFuture<Void> answering = CompletableFuture.runAsync(() -> answerWithTls11(old));
            TestSpine changed = spine.at("https://localhost:" + old.getLocalPort() + "/STU3");

            assertThatThrownBy(() -> read(Wire.alone(changed)))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("no TLS version in common");
            old.close();
            answering.join();
        }
    }

    /** Java will not speak TLS 1.1 any more, not even as a server: these are the bytes of a ServerHello that chooses it. */
    private static void answerWithTls11(ServerSocket old) {
        byte[] hello = ByteBuffer.allocate(47)
                .put((byte) 22)
                .putShort((short) 0x0302)
                .putShort((short) 42)
                .put((byte) 2)
                .put((byte) 0)
                .putShort((short) 38)
                .putShort((short) 0x0302)
                .put(new byte[32])
                .put((byte) 0)
                .putShort((short) 0xC014)
                .put((byte) 0)
                .array();
        while (!old.isClosed()) {
            try (Socket socket = old.accept()) {
                InputStream in = socket.getInputStream();
                byte[] header = in.readNBytes(5);
                in.readNBytes(((header[3] & 0xFF) << 8) + (header[4] & 0xFF));
                socket.getOutputStream().write(hello);
                socket.getOutputStream().flush();
                in.read();
            } catch (IOException closed) {
                // the client hung up, or the test is over
            }
        }
    }

    @Test
    void offersTheSpinesEightCipherSuitesAndNothingElse() {
        assertThat(Wire.alone(spine).tls.parameters().getCipherSuites())
                .containsExactly(
                        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
                        "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384", "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256",
                        "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384", "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256",
                        "TLS_DHE_RSA_WITH_AES_256_CBC_SHA", "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA");
    }

    @Test
    void usesANewCertificateAfterASwapOverTheSameClient() {
        Wire wire = Wire.alone(spine);
        read(wire);
        assertThat(simulator.evidence()).hasSize(1);

        TestSpine revoked = spine.identifiedBy("client-revoked.p12");
        wire.certificates.use(Wire.withoutCertificate(revoked).settings.tls());
        assertThatThrownBy(() -> read(wire))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("our certificate");
        assertThat(simulator.evidence()).hasSize(1);

        wire.certificates.use(wire.settings.tls());
        read(wire);
        assertThat(simulator.evidence()).hasSize(2);
    }

    @Test
    void goesOnWithTheOldCertificateAfterASwapThatFailed() {
        Wire wire = Wire.alone(spine);
        TestSpine broken = spine.identifiedBy("empty.p12");

        wire.certificates.use(Wire.withoutCertificate(broken).settings.tls());

        assertThat(wire.certificates.faults()).singleElement().asString().contains("holds no private key");
        assertThatThrownBy(wire.certificates::reload)
                .isInstanceOf(NotReadyException.class)
                .hasMessageContaining("holds no private key");
        read(wire);
        assertThat(simulator.evidence()).hasSize(1);
    }

    @Test
    void isRefusedOnceItsCertificateIsRevokedAtRunTime() {
        Wire wire = Wire.alone(spine);
        read(wire);

        simulator.pki().revoke(ClientIdentity.VALID);
        simulator.dropConnections();

        assertThatThrownBy(() -> read(wire)).isInstanceOf(UnavailableException.class);
        assertThat(simulator.evidence()).hasSize(1);
    }
}
