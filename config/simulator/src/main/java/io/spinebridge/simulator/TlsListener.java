package io.spinebridge.simulator;

import io.spinebridge.simulator.pki.DevelopmentPki;
import io.spinebridge.simulator.pki.ServerIdentity;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The listener with mutual TLS, on loopback. Counts the connections that clients open. */
final class TlsListener {

    /** What the Spine accepts, in its order. */
    private static final String[] SUITES = {
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384", "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384", "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256",
        "TLS_DHE_RSA_WITH_AES_256_CBC_SHA", "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
        "TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256"
    };

    private final AtomicLong opened = new AtomicLong();
    private final ServerConnector connector;

    TlsListener(Server server, DevelopmentPki pki, ServerIdentity identity, List<String> protocols, int port) {
        SslContextFactory.Server ssl = new SslContextFactory.Server();
        ssl.setSslContext(context(pki, identity));
        ssl.setNeedClientAuth(true);
        ssl.setSniRequired(false);
        ssl.setExcludeProtocols();
        ssl.setIncludeProtocols(protocols.toArray(String[]::new));
        ssl.setExcludeCipherSuites();
        ssl.setIncludeCipherSuites(SUITES);
        HttpConfiguration http = new HttpConfiguration();
        http.setUriCompliance(UriCompliance.UNSAFE);
        http.setSendServerVersion(false);
        http.addCustomizer(new SecureRequestCustomizer(false));
        connector = new ServerConnector(server, new SslConnectionFactory(ssl, "http/1.1"), new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.addBean(new Connection.Listener() {
            @Override
            public void onOpened(Connection connection) {
                if (connection instanceof SslConnection) {
                    opened.incrementAndGet();
                }
            }
        });
    }

    private static SSLContext context(DevelopmentPki pki, ServerIdentity identity) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(pki.keyStore(identity), new char[0]);
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(pki.trustStore());
            X509ExtendedTrustManager manager = (X509ExtendedTrustManager) trust.getTrustManagers()[0];
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), new TrustManager[] {new Revocation(manager, pki)}, null);
            // No session is resumed: each new connection shows its certificate anew.
            context.getServerSessionContext().setSessionTimeout(1);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("TLS cannot be set up", broken);
        }
    }

    ServerConnector connector() {
        return connector;
    }

    long opened() {
        return opened.get();
    }

    void countAnew() {
        opened.set(0);
    }

    void dropConnections() {
        connector.getConnectedEndPoints().forEach(EndPoint::close);
    }
}
