package io.spinebridge.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spinebridge.simulator.adjustments.SeedPatients;
import io.spinebridge.simulator.junit.Simulated;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.pki.ServerIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateExpiredException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets through TLS and who does not, on real sockets. */
@Simulated
class TlsTest {

    private final SpineSimulator simulator;

    TlsTest(SpineSimulator simulator) {
        this.simulator = simulator;
    }

    @AfterEach
    void reinstate() {
        Clients.PKI.reinstate(ClientIdentity.VALID);
        simulator.clearEvidence();
    }

    private int status(HttpClient client) throws IOException, InterruptedException {
        return Call.search(simulator.baseUrl(), "Consent", SeedPatients.FULL_RECORD)
                .send(client)
                .statusCode();
    }

    @Test
    void answersAClientWithASoundCertificate() throws Exception {
        assertThat(status(Clients.valid())).isEqualTo(200);
        assertThat(simulator.evidence()).singleElement().satisfies(e -> {
            assertThat(e.tlsProtocol()).isEqualTo("TLSv1.2");
            assertThat(e.cipherSuite()).isEqualTo("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384");
            assertThat(e.clientName()).isEqualTo(ClientIdentity.VALID.commonName());
        });
    }

    @Test
    void refusesAClientWithoutACertificate() {
        HttpClient nobody = Clients.client(Clients.context(null, Clients.PKI.trustStore()));

        assertThatThrownBy(() -> status(nobody)).isInstanceOf(IOException.class);

        assertThat(simulator.evidence()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ClientIdentity.class,
            names = {"FOREIGN", "EXPIRED", "NOT_YET_VALID", "REVOKED"})
    void refusesAClientWhoseCertificateIsUnsound(ClientIdentity identity) {
        HttpClient unsound = Clients.client(Clients.context(Clients.PKI, identity));

        assertThatThrownBy(() -> status(unsound)).isInstanceOf(IOException.class);

        assertThat(simulator.evidence()).isEmpty();
    }

    @Test
    void refusesARevokedClientEvenOverAnOpenConnectionOrAResumedSession() throws Exception {
        HttpClient client = Clients.valid();
        assertThat(status(client)).isEqualTo(200);

        Clients.PKI.revoke(ClientIdentity.VALID);

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> status(client)).isInstanceOf(IOException.class);
        }
        assertThat(simulator.evidence()).hasSize(1);

        Clients.PKI.reinstate(ClientIdentity.VALID);
        assertThat(status(client)).isEqualTo(200);
    }

    @Test
    void refusesTls13UnlessToldOtherwise() throws Exception {
        SSLContext context = Clients.context(Clients.PKI, ClientIdentity.VALID);
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory()
                .createSocket("127.0.0.1", simulator.baseUrl().getPort())) {
            socket.setEnabledProtocols(new String[] {"TLSv1.3"});

            assertThatThrownBy(socket::startHandshake)
                    .isInstanceOf(SSLException.class)
                    .hasMessageContaining("protocol_version");
        }
    }

    /** The JDK's own client would not even try these. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void refusesTls10AndTls11(int minorVersion) throws Exception {
        byte[] answer = answerToClientHello(minorVersion);

        assertThat(answer)
                .as("a fatal alert: protocol_version")
                .hasSize(7)
                .startsWith(21, 3)
                .endsWith(2, 70);
    }

    @Test
    void answersTheSameHelloOfTls12WithItsOwnHello() throws Exception {
        assertThat(answerToClientHello(3)).startsWith(22, 3, 3);
    }

    private byte[] answerToClientHello(int minorVersion) throws IOException {
        byte[] hello = new byte[5 + 4 + 2 + 32 + 1 + 6 + 2 + 10];
        System.arraycopy(
                new byte[] {
                    22, 3, 1, 0, (byte) (hello.length - 5), 1, 0, 0, (byte) (hello.length - 9), 3, (byte) minorVersion
                },
                0,
                hello,
                0,
                11);
        // Random and session id stay zeroes; two cipher suites, of which every version has one, no compression, RSA
        // with SHA-256.
        System.arraycopy(new byte[] {0, 4, 0, 0x6B, 0, 0x39, 1, 0, 0, 8, 0, 13, 0, 4, 0, 2, 4, 1}, 0, hello, 44, 18);
        try (Socket socket = new Socket("127.0.0.1", simulator.baseUrl().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(hello);
            return socket.getInputStream().readNBytes(7);
        }
    }

    @Test
    void refusesCipherSuitesThatTheSpineDoesNotHave() throws Exception {
        SSLContext context = Clients.context(Clients.PKI, ClientIdentity.VALID);
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory()
                .createSocket("127.0.0.1", simulator.baseUrl().getPort())) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.setEnabledCipherSuites(new String[] {"TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"});

            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
        }
    }

    @Test
    void speaksTls13WhenToldTo() throws Exception {
        try (SpineSimulator modern =
                SpineSimulator.builder().pki(Clients.PKI).protocols("TLSv1.3").start()) {
            assertThat(Call.search(modern.baseUrl(), "Consent", SeedPatients.FULL_RECORD)
                            .send(Clients.valid())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(modern.evidence().get(0).tlsProtocol()).isEqualTo("TLSv1.3");
        }
    }

    @Test
    void saysNothingOfUseToPlainHttp() throws Exception {
        try (Socket plain = new Socket("127.0.0.1", simulator.baseUrl().getPort())) {
            plain.setSoTimeout(10_000);
            plain.getOutputStream()
                    .write("GET /STU3/metadata HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(plain.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(answer).doesNotContain("200 OK").doesNotContain("CapabilityStatement");
        } catch (java.net.SocketException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
        assertThat(simulator.evidence()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ServerIdentity.class,
            names = {"EXPIRED", "WRONG_HOST", "UNTRUSTED"})
    void showsUnsoundCertificatesThatACorrectClientRefuses(ServerIdentity identity) throws Exception {
        try (SpineSimulator unsound = SpineSimulator.builder()
                .pki(Clients.PKI)
                .serverIdentity(identity)
                .start()) {
            Call call = Call.search(unsound.baseUrl(), "Consent", SeedPatients.FULL_RECORD);

            assertThatThrownBy(() -> call.send(Clients.valid()))
                    .isInstanceOf(SSLHandshakeException.class)
                    .satisfies(refused -> {
                        List<String> causes = new ArrayList<>();
                        for (Throwable t = refused; t != null; t = t.getCause()) {
                            causes.add(t.getClass().getName() + ": " + t.getMessage());
                        }
                        assertThat(String.join("\n", causes))
                                .containsIgnoringCase(
                                        switch (identity) {
                                            case EXPIRED -> CertificateExpiredException.class.getSimpleName();
                                            case WRONG_HOST -> "No subject alternative DNS name matching localhost";
                                            default -> "unable to find valid certification path";
                                        });
                    });
            assertThat(unsound.evidence()).isEmpty();
        }
    }

    @Test
    void answersWhileOthersDawdleOverTheirHandshake() throws Exception {
        List<Socket> dawdlers = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                Socket dawdler = new Socket("127.0.0.1", simulator.baseUrl().getPort());
                dawdlers.add(dawdler);
                dawdler.getOutputStream().write(0x16);
            }

            assertThat(status(Clients.valid())).isEqualTo(200);
        } finally {
            for (Socket dawdler : dawdlers) {
                dawdler.close();
            }
        }
    }

    @Test
    void listensOnLoopbackAlone() throws Exception {
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    for (int port : List.of(
                            simulator.baseUrl().getPort(),
                            simulator.controlUrl().getPort())) {
                        assertThatThrownBy(() -> {
                                    try (Socket socket = new Socket()) {
                                        socket.connect(new java.net.InetSocketAddress(address, port), 2000);
                                    }
                                })
                                .as("%s", address)
                                .isInstanceOf(IOException.class);
                    }
                }
            }
        }
    }
}
