package io.spinebridge.tls;

import io.spinebridge.api.NotReadyException;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
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
    private final TlsMaterialReader reader;
    private final SwappableContext context;
    private final List<Runnable> swapped = new CopyOnWriteArrayList<>();
    private volatile TlsState state = new TlsState(TlsMaterial.none(), NOTHING_LOADED);

    /**
     * Makes a context that holds no key and trusts nobody yet.
     *
     * @param protocols TLS versions to offer
     * @param ciphers cipher suites to offer, in order of preference
     * @param clock tells whether certificates are valid
     */
    public SpineTls(List<String> protocols, List<String> ciphers, Clock clock) {
        this.clock = clock;
        this.reader = new TlsMaterialReader(clock);
        this.context = new SwappableContext(protocols, ciphers);
    }

    /**
     * Puts material in place of what was there. Connections opened from now on use it.
     *
     * @throws NotReadyException saying what is wrong; then what was there stays
     */
    synchronized void renew(TlsFiles files) {
        try {
            put(read(files));
        } catch (NotReadyException refused) {
            state = new TlsState(state.material(), refused.faults());
            throw refused;
        }
    }

    /** Makes material, and puts it nowhere. */
    TlsMaterial read(TlsFiles files) {
        try {
            return reader.read(files);
        } catch (NotReadyException told) {
            throw told;
        } catch (RuntimeException unforeseen) {
            NotReadyException refused = new NotReadyException(List.of("the certificates could not be loaded ("
                    + unforeseen.getClass().getSimpleName() + ")"));
            refused.addSuppressed(unforeseen);
            throw refused;
        }
    }

    private void put(TlsMaterial material) {
        context.swap(material);
        state = new TlsState(material, List.of());
        swapped.forEach(Runnable::run);
    }

    /** Has something done whenever the material was replaced, for example idle connections closed, until it is told to {@link #forget} it. */
    public void whenSwapped(Runnable action) {
        swapped.add(action);
    }

    /** Does something no more when the material was replaced. */
    public void forget(Runnable action) {
        swapped.remove(action);
    }

    /**
     * Refuses to go on when a call could not succeed.
     *
     * @throws NotReadyException when no material is loaded, a certificate of ours is not valid now, or a revocation list is out of date
     */
    public void requireUsable() {
        TlsState now = state;
        Instant time = clock.instant();
        if (!now.usable(time)) {
            throw new NotReadyException(now.faults(time));
        }
    }

    /** Whether a call could succeed: {@link #requireUsable()} as a question. */
    public boolean usable() {
        return state.usable(clock.instant());
    }

    /** Whether nothing was refused since what is in force was put in place. */
    boolean sound() {
        return state.refused().isEmpty();
    }

    /** All that is wrong now, also with material that was refused while the old is still in force. */
    List<String> faults() {
        return state.faults(clock.instant());
    }

    /** How long all certificates in force are valid. */
    List<CertificateState> certificates() {
        return state.material().certificates(clock.instant());
    }

    /**
     * A number that rises whenever the material is replaced. A connection is made with the material of one of them: it is that of now when the
     * number is the same after it was made as before.
     */
    public long generation() {
        return context.generation();
    }

    /** Our certificate and its issuers, leaf first; empty while nothing is loaded. */
    public List<X509Certificate> chain() {
        return state.material().chain();
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
