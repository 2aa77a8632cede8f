package io.spinebridge.tls;

import io.spinebridge.testing.TestCertificates;
import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A server on this machine that takes no connection without a client certificate. */
final class ClientCertificateServer implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final SSLServerSocket listener;

    ClientCertificateServer(TestCertificates authority, TestCertificates.Identity server)
            throws GeneralSecurityException, IOException {
        this(authority, authority, server);
    }

    ClientCertificateServer(TestCertificates clients, TestCertificates issuer, TestCertificates.Identity server)
            throws GeneralSecurityException, IOException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(issuer.keyStore(server), TestCertificates.PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(clients.trustStore());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        listener = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        listener.setNeedClientAuth(true);
        listener.setSoTimeout(PATIENCE_MILLIS);
    }

    /** Name on the certificate that the client showed; empty when the two did not come together. */
    Optional<String> clientSeen(SSLContext client, SSLParameters parameters) throws Exception {
        CompletableFuture<Optional<String>> seen = CompletableFuture.supplyAsync(this::accept);
        try (SSLSocket socket =
                (SSLSocket) client.getSocketFactory().createSocket("127.0.0.1", listener.getLocalPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setSSLParameters(parameters);
            socket.startHandshake();
        } catch (SSLException | java.net.SocketException refused) {
            // The server's view is what counts.
        }
        return seen.get(2 * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private Optional<String> accept() {
        try (SSLSocket socket = (SSLSocket) listener.accept()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.startHandshake();
            Principal client = socket.getSession().getPeerPrincipal();
            return Optional.of(client.getName());
        } catch (IOException refused) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
