package io.spinebridge.simulator.listener;

import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** TLS with a context of its own for each connection: no session is resumed, so that each one shows its certificate anew. */
final class TlsPerConnection extends SslContextFactory.Server {

    private final TlsMaterial material;

    TlsPerConnection(TlsMaterial material, List<String> protocols, List<String> suites, boolean mutual) {
        this.material = material;
        setSslContext(material.newContext());
        setNeedClientAuth(mutual);
        setSniRequired(false);
        setExcludeProtocols();
        setIncludeProtocols(protocols.toArray(String[]::new));
        setExcludeCipherSuites();
        setIncludeCipherSuites(suites.toArray(String[]::new));
        setUseCipherSuitesOrder(true);
    }

    @Override
    public SSLEngine newSSLEngine() {
        // A context of its own for each connection: no session is resumed, so that each one shows its
        // certificate anew.
        SSLEngine engine = material.newContext().createSSLEngine();
        customize(engine);
        return engine;
    }

    @Override
    public SSLEngine newSSLEngine(String host, int number) {
        return newSSLEngine();
    }

    @Override
    protected void checkCiphers(SSLParameters parameters) {
        // Jetty would warn of the Spine's CBC suites at every start; they are wanted here.
    }
}
