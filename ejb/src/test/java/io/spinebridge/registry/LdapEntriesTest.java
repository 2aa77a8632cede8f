package io.spinebridge.registry;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.spinebridge.api.DirectoryException;
import io.spinebridge.configuration.DirectorySettings;
import io.spinebridge.testing.Settings;
import io.spinebridge.testing.TestCertificates;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A directory that sends entries without end, faster than any deadline. */
@Timeout(60)
class LdapEntriesTest {

    private static final byte[] BOUND = HexFormat.of().parseHex("300c02010161070a010004000400");
    private static final byte[] ENTRY = HexFormat.of().parseHex("300c020102640704036f3d783000");

    @Test
    void noMoreAreTakenThanWereAskedFor() throws Exception {
        TestCertificates authority = new TestCertificates("Directory");
        SSLContext tls = context(authority);
        try (SSLServerSocket listener = (SSLServerSocket)
                tls.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Thread server = new Thread(() -> serve(listener), "endless-directory");
            server.setDaemon(true);
            server.start();
            DirectorySettings settings = Settings.with(Map.of(
                            "spinebridge.directory", "ldap",
                            "spinebridge.directory.ldap.url", "ldaps://127.0.0.1:" + listener.getLocalPort(),
                            "spinebridge.directory.timeout", "PT30S"))
                    .directory();

            assertThatExceptionOfType(DirectoryException.class)
                    .isThrownBy(() -> new LdapDirectory(settings, tls).find("RR8", "nrl.example.nhs.uk"))
                    .withMessageContaining("more entries");
        }
    }

    private static void serve(SSLServerSocket listener) {
        try (SSLSocket socket = (SSLSocket) listener.accept()) {
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            message(in);
            out.write(BOUND);
            message(in);
            while (true) {
                out.write(ENTRY);
            }
        } catch (IOException gone) {
            // The client has had enough, which is what is tested.
        }
    }

    private static void message(InputStream in) throws IOException {
        in.read();
        int length = in.read();
        if (length > 127) {
            int bytes = length & 127;
            length = 0;
            for (int i = 0; i < bytes; i++) {
                length = length << 8 | in.read();
            }
        }
        in.readNBytes(length);
    }

    private static SSLContext context(TestCertificates authority) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(authority.keyStore(authority.leaf("127.0.0.1")), TestCertificates.PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(authority.trustStore());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
