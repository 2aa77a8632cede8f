package io.spinebridge.tls;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.TlsSettings;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;

/**
 * The SSLContext of one set of settings, and the material inside it. Thread safe.
 *
 * <p>Follows <em>National Record Locator: Security guidance</em> and <em>Spine Core: Endpoints</em>: mutual authentication, TLS 1.2,
 * the Spine's cipher suites in its order, the server's name and chain always checked.
 */
public final class SpineTls {

    private static final List<String> NOTHING_LOADED = List.of("no certificate has been loaded");

    private final Clock clock;
    private final SwappableContext context;
    private final List<Runnable> swapped = new CopyOnWriteArrayList<>();
    private volatile State state = new State(TlsMaterial.none(), NOTHING_LOADED);

    private record State(TlsMaterial material, List<String> faults) {}

    /**
     * Makes a context that holds no key and trusts nobody yet.
     *
     * @param protocols TLS versions to offer
     * @param ciphers cipher suites to offer, in order of preference
     * @param clock tells whether certificates are valid
     */
    public SpineTls(List<String> protocols, List<String> ciphers, Clock clock) {
        this.clock = clock;
        this.context = new SwappableContext(protocols, ciphers);
    }

    /**
     * Reads the material and puts it in place of what was there. Connections opened from now on use it.
     *
     * @throws NotReadyException saying what is wrong; then the context holds no key and trusts nobody, whatever it held before
     */
    public synchronized void load(TlsSettings settings) {
        try {
            put(new TlsMaterialReader(clock).read(settings), List.of());
        } catch (NotReadyException unusable) {
            put(TlsMaterial.none(), unusable.faults());
            throw unusable;
        } catch (RuntimeException unforeseen) {
            NotReadyException refused = new NotReadyException(List.of("the certificates could not be loaded ("
                    + unforeseen.getClass().getSimpleName() + ")"));
            refused.addSuppressed(unforeseen);
            put(TlsMaterial.none(), refused.faults());
            throw refused;
        }
    }

    private void put(TlsMaterial material, List<String> faults) {
        context.swap(material);
        swapped.forEach(Runnable::run);
        state = new State(material, faults);
    }

    /** Has something done whenever the material was replaced, for example idle connections closed. */
    public void whenSwapped(Runnable action) {
        swapped.add(action);
    }

    /**
     * Refuses to go on when a call could not succeed.
     *
     * @throws NotReadyException when no material is loaded, or a certificate of ours is not valid now
     */
    public void requireUsable() {
        State now = state;
        List<String> faults = now.faults().isEmpty()
                ? CertificatePeriod.faults(now.material().periods(), clock.instant())
                : now.faults();
        if (!faults.isEmpty()) {
            throw new NotReadyException(faults);
        }
    }

    /** Our certificate and its issuers, leaf first; empty while nothing is loaded. */
    public List<X509Certificate> chain() {
        return state.material().chain();
    }

    /** Does no longer what {@link #whenSwapped} asked for. */
    public void noLongerWhenSwapped(Runnable action) {
        swapped.remove(action);
    }

    /** Makes the first words of a handshake, and sends them to nobody: the first time this takes longer. */
    public void warmUp() {
        try {
            SSLEngine engine = context().createSSLEngine("localhost", 443);
            engine.setUseClientMode(true);
            engine.setSSLParameters(parameters());
            engine.wrap(
                    ByteBuffer.allocate(0),
                    ByteBuffer.allocate(engine.getSession().getPacketBufferSize()));
        } catch (SSLException unusable) {
            throw new IllegalStateException("no handshake can be begun", unusable);
        }
    }

    /** The context: the same object for ever. */
    public SSLContext context() {
        return context.get();
    }

    /** Versions, suites and name check, for clients that take them beside the context. A copy. */
    public SSLParameters parameters() {
        return context.parameters();
    }
}
