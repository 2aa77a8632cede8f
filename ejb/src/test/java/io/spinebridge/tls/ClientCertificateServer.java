package io.spinebridge.tls;

import io.spinebridge.testing.TestCertificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

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
        this.listener = listen(keys.getKeyManagers(), trust.getTrustManagers());
    }

    private ClientCertificateServer(SSLServerSocket listener) {
        this.listener = listener;
    }

    /** A server that says that it accepts some authorities, and takes everybody. */
    static ClientCertificateServer naming(
            TestCertificates issuer, TestCertificates.Identity server, X509Certificate... acceptable)
            throws GeneralSecurityException, IOException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(issuer.keyStore(server), TestCertificates.PASSWORD);
        return new ClientCertificateServer(
                listen(keys.getKeyManagers(), new TrustManager[] {new TakesAll(acceptable)}));
    }

    private static SSLServerSocket listen(KeyManager[] keys, TrustManager[] trust)
            throws GeneralSecurityException, IOException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, trust, null);
        SSLServerSocket listener = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        listener.setNeedClientAuth(true);
        listener.setSoTimeout(PATIENCE_MILLIS);
        return listener;
    }

    /** What a server says it accepts, and what it takes, are two things. */
    private static final class TakesAll extends X509ExtendedTrustManager {

        private final X509Certificate[] acceptable;

        TakesAll(X509Certificate... acceptable) {
            this.acceptable = acceptable;
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return acceptable.clone();
        }
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
