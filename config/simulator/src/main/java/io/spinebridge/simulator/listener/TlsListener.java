package io.spinebridge.simulator.listener;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
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

/** A listener with TLS, on loopback. Counts the connections that clients open. Thread safe. */
public final class TlsListener {

    /** What the Spine accepts, in its order; behind them what TLSv1.3 has instead. */
    public static final List<String> SUITES = List.of(
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384", "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384", "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256",
            "TLS_DHE_RSA_WITH_AES_256_CBC_SHA", "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
            "TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256");

    private final AtomicLong opened = new AtomicLong();
    /** Those that were opened since the count began. */
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    private final AtomicInteger mostOpen = new AtomicInteger();
    private final Server server;
    private final ServerConnector connector;

    /**
     * A listener with mutual TLS; it binds its port when it is opened.
     *
     * @param server gets the listener
     * @param port 0 takes a free one
     */
    public TlsListener(Server server, TlsMaterial material, List<String> protocols, List<String> suites, int port) {
        this(server, material, protocols, suites, port, true);
    }

    /**
     * A listener with mutual TLS or, for what is open to the internet, without client certificates.
     *
     * @param mutual whether clients must show a certificate
     */
    public TlsListener(
            Server server,
            TlsMaterial material,
            List<String> protocols,
            List<String> suites,
            int port,
            boolean mutual) {
        this.server = server;
        SslContextFactory.Server ssl = new TlsPerConnection(material, protocols, suites, mutual);
        HttpConfiguration http = new HttpConfiguration();
        http.setUriCompliance(UriCompliance.UNSAFE);
        http.setSendServerVersion(false);
        // Or a value would be taken for an earlier one that differs from it in case alone.
        http.setHeaderCacheCaseSensitive(true);
        http.addCustomizer(new SecureRequestCustomizer(false));
        connector = new AlertingConnector(
                server, new SslConnectionFactory(ssl, "http/1.1"), new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.addBean(new Connection.Listener() {
            @Override
            public void onOpened(Connection connection) {
                if (connection instanceof SslConnection) {
                    opened.incrementAndGet();
                    open.add(connection);
                    mostOpen.accumulateAndGet(open.size(), Math::max);
                }
            }

            @Override
            public void onClosed(Connection connection) {
                open.remove(connection);
            }
        });
        server.addConnector(connector);
    }

    /** Binds the port. */
    public void open() throws IOException {
        connector.open();
    }

    /** The port that it is bound to. */
    public int port() {
        return connector.getLocalPort();
    }

    /** The server that it belongs to. */
    public Server server() {
        return server;
    }

    /** Connections that clients opened since the start or {@link #countAnew()}. */
    public long opened() {
        return opened.get();
    }

    /** The most connections that were open at the same time, of those that were opened since the start or {@link #countAnew()}. */
    public int mostOpenAtOnce() {
        return mostOpen.get();
    }

    /** Counts from nought. */
    public void countAnew() {
        opened.set(0);
        open.clear();
        mostOpen.set(0);
    }

    /** Closes all connections. */
    public void dropConnections() {
        connector.getConnectedEndPoints().forEach(EndPoint::close);
    }
}
