package io.spinebridge.tls;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.TlsSettings;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import nl.altindag.ssl.SSLFactory;
import nl.altindag.ssl.util.KeyManagerUtils;
import nl.altindag.ssl.util.SSLSessionUtils;
import nl.altindag.ssl.util.TrustManagerUtils;

/**
 * The one SSLContext, and the material inside it. Thread safe.
 *
 * <p>Follows <em>National Record Locator: Security guidance</em> and <em>Spine Core: Endpoints</em>: mutual authentication, TLS 1.2,
 * the Spine's cipher suites in its order, the server's name and chain always checked.
 */
public final class SpineTls {

    private static final List<String> NOTHING_LOADED = List.of("no certificate has been loaded");

    private final Clock clock;
    private final X509ExtendedKeyManager keyManager =
            KeyManagerUtils.createSwappableKeyManager(KeyManagerUtils.createDummyKeyManager());
    private final X509ExtendedTrustManager trustManager =
            TrustManagerUtils.createSwappableTrustManager(TrustManagerUtils.createDummyTrustManager());
    private final SSLContext context;
    private final SSLParameters parameters;
    private final List<Runnable> swapped = new CopyOnWriteArrayList<>();
    private volatile State state = new State(List.of(), NOTHING_LOADED);

    private record State(List<X509Certificate> chain, List<String> faults) {}

    /**
     * Makes a context that holds no key and trusts nobody yet.
     *
     * @param protocols TLS versions to offer
     * @param ciphers cipher suites to offer, in order of preference
     * @param clock tells whether certificates are valid
     */
    public SpineTls(List<String> protocols, List<String> ciphers, Clock clock) {
        this.clock = clock;
        SSLFactory factory = SSLFactory.builder()
                .withIdentityMaterial(keyManager)
                .withTrustMaterial(trustManager)
                .withProtocols(protocols.toArray(String[]::new))
                .withCiphers(ciphers.toArray(String[]::new))
                .build();
        this.context = factory.getSslContext();
        this.parameters = new SSLParameters(ciphers.toArray(String[]::new), protocols.toArray(String[]::new));
        this.parameters.setEndpointIdentificationAlgorithm("HTTPS");
    }

    /**
     * Reads the material and puts it in place of what was there. Connections opened from now on use it.
     *
     * @throws NotReadyException saying what is wrong; then the context holds no key and trusts nobody, whatever it held before
     */
    public synchronized void load(TlsSettings settings) {
        try {
            TlsMaterial material = new TlsMaterialReader(clock).read(settings);
            put(material.keyManager(), material.trustManager());
            state = new State(material.chain(), List.of());
        } catch (NotReadyException unusable) {
            unload(unusable.faults());
            throw unusable;
        } catch (RuntimeException unforeseen) {
            List<String> faults = List.of("the certificates could not be loaded ("
                    + unforeseen.getClass().getSimpleName() + ")");
            unload(faults);
            NotReadyException refused = new NotReadyException(faults);
            refused.addSuppressed(unforeseen);
            throw refused;
        }
    }

    private void unload(List<String> faults) {
        put(KeyManagerUtils.createDummyKeyManager(), TrustManagerUtils.createDummyTrustManager());
        state = new State(List.of(), faults);
    }

    private void put(X509ExtendedKeyManager key, X509ExtendedTrustManager trust) {
        KeyManagerUtils.swapKeyManager(keyManager, key);
        TrustManagerUtils.swapTrustManager(trustManager, trust);
        SSLSessionUtils.invalidateCaches(context);
        swapped.forEach(Runnable::run);
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
        List<String> faults = now.faults().isEmpty() ? new CertificatePeriod(clock).faults(now.chain()) : now.faults();
        if (!faults.isEmpty()) {
            throw new NotReadyException(faults);
        }
    }

    /** Our certificate and its issuers, leaf first; empty while nothing is loaded. */
    public List<X509Certificate> chain() {
        return state.chain();
    }

    /** The context: the same object for ever. */
    public SSLContext context() {
        return context;
    }

    /** Versions, suites and name check, for clients that take them beside the context. A copy. */
    public SSLParameters parameters() {
        SSLParameters copy = new SSLParameters(parameters.getCipherSuites(), parameters.getProtocols());
        copy.setEndpointIdentificationAlgorithm(parameters.getEndpointIdentificationAlgorithm());
        return copy;
    }
}
