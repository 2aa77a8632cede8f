package io.spinebridge.simulator.proxy;

import io.spinebridge.simulator.directory.Registry;
import io.spinebridge.simulator.evidence.EvidenceLog;
import io.spinebridge.simulator.fault.Faults;
import io.spinebridge.simulator.listener.ServerThreads;
import io.spinebridge.simulator.listener.TlsListener;
import io.spinebridge.simulator.listener.TlsMaterial;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.pki.DevelopmentPki;
import io.spinebridge.simulator.pki.ServerIdentity;
import io.spinebridge.simulator.rule.Rule;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** The Spine Secure Proxy, listening on loopback. Thread safe. */
public final class SecureProxy {

    private static final char[] IN_MEMORY = "in memory alone".toCharArray();

    private final TlsListener listener;
    private final ProviderClient providers;
    private final Transfers transfers = new Transfers();
    private final Throttle throttle;
    private final ProxyRules rules;
    private volatile ProxyOptions options = ProxyOptions.defaults();

    /**
     * A proxy, to be started.
     *
     * @param registry what SDS knows
     * @param pki certificates
     * @param strict as literal as NHS assurance, or as lenient as the real Spine is known to be
     * @param port 0 takes a free one
     * @param threadNames beginning of the names of its threads
     */
    public SecureProxy(
            Supplier<Registry> registry,
            DevelopmentPki pki,
            EvidenceLog evidence,
            Faults faults,
            Clock clock,
            boolean strict,
            int port,
            String threadNames) {
        KeyStore own = pki.keyStore(ClientIdentity.SECURE_PROXY, IN_MEMORY);
        providers = new ProviderClient(new TlsMaterial(pki, own, IN_MEMORY).newContext());
        throttle = new Throttle(clock);
        rules = new ProxyRules(clock, strict);
        listener = new TlsListener(
                ServerThreads.server(threadNames + "-proxy"),
                new TlsMaterial(pki, ServerIdentity.VALID),
                List.of("TLSv1.2"),
                TlsListener.SUITES,
                port);
        listener.server()
                .setHandler(new ProxyHandler(
                        registry, this::options, rules, providers, transfers, throttle, evidence, faults, pki, clock));
    }

    /**
     * Starts to listen.
     *
     * @throws IOException when the port is in use
     */
    public void start() throws IOException {
        listener.open();
        try {
            listener.server().start();
        } catch (Exception failed) {
            throw new IOException("the proxy cannot start", failed);
        }
    }

    /** Stops; what is under way ends without an answer. */
    public void stop() throws Exception {
        providers.close();
        listener.dropConnections();
        listener.server().stop();
    }

    /** Where it is, for example {@code https://localhost:18445}: a record's URL is appended behind a slash, percent-encoded. */
    public URI url() {
        return URI.create("https://localhost:" + listener.port());
    }

    /** Says where a host of a provider is in truth. Hosts that are not named are not found. */
    public void route(String host, InetSocketAddress address) {
        providers.route(host, address);
    }

    /** How it behaves now. */
    public ProxyOptions options() {
        return options;
    }

    /** Changes how it behaves; counts requests anew. */
    public void use(ProxyOptions others) {
        options = others;
        throttle.forget();
    }

    /** Back to the defaults. */
    public void reset() {
        use(ProxyOptions.defaults());
    }

    /** What passed on its way back. */
    public Transfers transfers() {
        return transfers;
    }

    /** Connections that consumers opened. */
    public long connectionsOpened() {
        return listener.opened();
    }

    /** The most connections of consumers that were open at the same time, since {@link #countConnectionsAnew()}. */
    public int mostConnectionsAtOnce() {
        return listener.mostOpenAtOnce();
    }

    /** Counts connections from nought. */
    public void countConnectionsAnew() {
        listener.countAnew();
    }

    /** Closes all connections of consumers, so that they have to open new ones. */
    public void dropConnections() {
        listener.dropConnections();
    }

    /** Ids of its validations, in order. */
    public List<String> ruleIds() {
        return rules.rules().stream().map(Rule::id).toList();
    }
}
