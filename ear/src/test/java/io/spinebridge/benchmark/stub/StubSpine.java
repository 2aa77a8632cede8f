package io.spinebridge.benchmark.stub;

import io.spinebridge.simulator.pki.DevelopmentPki;
import io.spinebridge.simulator.pki.ServerIdentity;
import java.net.URI;
import java.time.Duration;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The stub, running on loopback until it is closed. TLS 1.2 with one cipher suite, so that all clients have the same to do. Behind a path that
 * begins with {@code /https} it is a Secure Proxy with one document. Thread safe.
 */
public final class StubSpine implements AutoCloseable {

    /** Length of the document. */
    public static final long DOCUMENT_BYTES = 500_000_000;

    private static final int THREADS = 200;
    private static final String SUITE = "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384";

    private final HeldConnections connections = new HeldConnections();
    private final Server server = new Server(new QueuedThreadPool(THREADS));
    private final ServerConnector connector;
    private final StubHandler handler;

    private StubSpine(DevelopmentPki pki) {
        HttpConfiguration http = new HttpConfiguration();
        http.setUriCompliance(UriCompliance.UNSAFE);
        http.setSendServerVersion(false);
        connector = new ServerConnector(
                server, new SslConnectionFactory(tls(pki), "http/1.1"), new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        // Longer than a round: no client is to find its connection closed.
        connector.setIdleTimeout(Duration.ofMinutes(10).toMillis());
        connector.addBean(connections);
        server.addConnector(connector);
        handler = new StubHandler(connections, connector.getScheduler());
        server.setHandler(handler);
    }

    /** Starts it on a free port. It answers with 404 until it is told what to answer. */
    public static StubSpine start(DevelopmentPki pki) throws Exception {
        StubSpine stub = new StubSpine(pki);
        stub.server.start();
        return stub;
    }

    private static SslContextFactory.Server tls(DevelopmentPki pki) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(pki.keyStore(ServerIdentity.VALID));
        tls.setKeyStorePassword("");
        tls.setTrustStore(pki.trustStore());
        tls.setNeedClientAuth(true);
        tls.setIncludeProtocols("TLSv1.2");
        tls.setIncludeCipherSuites(SUITE);
        tls.setEndpointIdentificationAlgorithm(null);
        return tls;
    }

    /** Its FHIR base. */
    public URI baseUrl() {
        return URI.create(proxyUrl() + "/STU3");
    }

    /** Its Secure Proxy. */
    public URI proxyUrl() {
        return URI.create("https://localhost:" + connector.getLocalPort());
    }

    /** What it answers from now on. */
    public void answers(StubAnswers answers) {
        handler.answers(answers);
    }

    /**
     * From now on somebody else sends requests.
     *
     * @param who by any name
     * @param latency that is added to each answer but the document
     */
    public void begin(String who, Duration latency) {
        handler.latency(latency.toMillis());
        connections.begin(who);
    }

    /** The most connections that the one who sends requests has held at the same time, since it began. */
    public int connections() {
        return connections.most();
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
