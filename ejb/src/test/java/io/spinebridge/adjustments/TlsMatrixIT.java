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
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TLS over real sockets: everything that is wrong fails closed, with a message that names the cause. */
@Timeout(60)
class TlsMatrixIT {

    private static SpineSimulator simulator;
    private static Path stores;

    @BeforeAll
    static void start() throws IOException {
        simulator = SpineSimulator.builder().start();
        stores = Wire.stores(simulator);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @BeforeEach
    void fresh() {
        simulator.clearEvidence();
    }

    @AfterEach
    void reinstate() {
        simulator.pki().reinstate(ClientIdentity.VALID);
    }

    private static Map<String, String> settings() {
        return Wire.settings(simulator, stores);
    }

    private static void read(Wire wire) {
        wire.reader().consents(patient(SeedPatients.FULL_RECORD));
    }

    private static AbstractThrowableAssert<?, ?> refused(Map<String, String> values) {
        AbstractThrowableAssert<?, ?> failure = assertThatThrownBy(() -> read(Wire.to(values)));
        assertThat(simulator.evidence()).as("no request got through").isEmpty();
        return failure;
    }

    @Test
    void isAcceptedWithItsCertificate() {
        read(Wire.to(settings()));

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
            Map<String, String> values = Wire.settings(modern, stores);
            assertThatThrownBy(() -> read(Wire.to(values))).hasMessageContaining("no TLS version in common");
            values.put("spinebridge.tls.protocols", "TLSv1.3,TLSv1.2");

            read(Wire.to(values));

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
        Map<String, String> values = settings();
        values.put("spinebridge.tls.keystore.path", stores.resolve(file).toString());

        refused(values)
                .isInstanceOf(NotReadyException.class)
                .hasMessageContaining(cause)
                .hasMessageNotContaining(new String(Wire.PASSWORD));
        assertThat(simulator.connectionsOpened()).isZero();
    }

    @Test
    void makesNoCallWithAWrongPassword() {
        for (String store : new String[] {"keystore", "truststore"}) {
            Map<String, String> values = settings();
            values.put("spinebridge.tls." + store + ".password", "not the password");

            refused(values)
                    .isInstanceOf(NotReadyException.class)
                    .hasMessageContaining("cannot be opened with the configured password")
                    .hasMessageContaining("spinebridge.tls." + store + ".path")
                    .hasMessageNotContaining("not the password");
        }
    }

    @Test
    void makesNoCallWithAnEmptyTrustStore() {
        Map<String, String> values = settings();
        values.put(
                "spinebridge.tls.truststore.path", stores.resolve("empty.p12").toString());

        refused(values).isInstanceOf(NotReadyException.class).hasMessageContaining("holds no trusted certificate");
    }

    @Test
    void holdsNoKeyAndTrustsNobodyBeforeMaterialIsLoaded() {
        Wire wire = Wire.withoutCertificate(settings());

        assertThatThrownBy(() -> read(wire))
                .isInstanceOf(NotReadyException.class)
                .hasMessageContaining("no certificate has been loaded");
        assertThat(simulator.connectionsOpened()).isZero();
    }

    @Test
    void isRefusedWithTheCertificateOfAForeignAuthority() {
        Map<String, String> values = settings();
        values.put(
                "spinebridge.tls.keystore.path",
                stores.resolve("client-foreign.p12").toString());

        refused(values)
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("the Spine refused our certificate");
    }

    @Test
    void isRefusedWithARevokedCertificate() {
        Map<String, String> values = settings();
        values.put(
                "spinebridge.tls.keystore.path",
                stores.resolve("client-revoked.p12").toString());

        refused(values).isInstanceOf(UnavailableException.class).hasMessageContaining("our certificate");
    }

    @Test
    void isDeniedWithTheCertificateOfAnotherSystem() {
        Map<String, String> values = settings();
        values.put(
                "spinebridge.tls.keystore.path",
                stores.resolve("client-other-asid.p12").toString());

        assertThatThrownBy(() -> read(Wire.to(values)))
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
            assertThatThrownBy(() -> read(Wire.to(Wire.settings(wrong, stores))))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining(cause);
            assertThat(wrong.evidence()).isEmpty();
        }
    }

    @Test
    void refusesAServerOfAnAuthorityThatIsNotInOurTrustStore() {
        Map<String, String> values = settings();
        values.put(
                "spinebridge.tls.truststore.path",
                stores.resolve("truststore-foreign.p12").toString());

        refused(values)
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("not from an authority in our trust store");
    }

    @Test
    void refusesAServerThatSpeaksTls11Only() throws Exception {
        try (ServerSocket old = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            CompletableFuture<Void> answering = CompletableFuture.runAsync(() -> answerWithTls11(old));
            Map<String, String> values = Wire.settings("https://localhost:" + old.getLocalPort() + "/STU3", stores);

            assertThatThrownBy(() -> read(Wire.to(values)))
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
        assertThat(Wire.to(settings()).tls.parameters().getCipherSuites())
                .containsExactly(
                        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
                        "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384", "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256",
                        "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384", "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256",
                        "TLS_DHE_RSA_WITH_AES_256_CBC_SHA", "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA");
    }

    @Test
    void usesANewCertificateAfterASwapOverTheSameClient() {
        Wire wire = Wire.to(settings());
        read(wire);
        assertThat(simulator.evidence()).hasSize(1);

        Map<String, String> revoked = settings();
        revoked.put(
                "spinebridge.tls.keystore.path",
                stores.resolve("client-revoked.p12").toString());
        wire.tls.load(Wire.withoutCertificate(revoked).settings.tls());
        assertThatThrownBy(() -> read(wire))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("our certificate");
        assertThat(simulator.evidence()).hasSize(1);

        wire.tls.load(wire.settings.tls());
        read(wire);
        assertThat(simulator.evidence()).hasSize(2);
    }

    @Test
    void makesNoCallAfterASwapThatFailed() {
        Wire wire = Wire.to(settings());
        Map<String, String> broken = settings();
        broken.put("spinebridge.tls.keystore.path", stores.resolve("empty.p12").toString());

        assertThatThrownBy(() ->
                        wire.tls.load(Wire.withoutCertificate(broken).settings.tls()))
                .isInstanceOf(NotReadyException.class);

        assertThatThrownBy(() -> read(wire))
                .isInstanceOf(NotReadyException.class)
                .hasMessageContaining("holds no private key");
        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void isRefusedOnceItsCertificateIsRevokedAtRunTime() {
        Wire wire = Wire.to(settings());
        read(wire);

        simulator.pki().revoke(ClientIdentity.VALID);
        simulator.dropConnections();

        assertThatThrownBy(() -> read(wire)).isInstanceOf(UnavailableException.class);
        assertThat(simulator.evidence()).hasSize(1);
    }
}
