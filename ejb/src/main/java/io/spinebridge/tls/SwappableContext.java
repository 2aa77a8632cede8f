package io.spinebridge.tls;

import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import nl.altindag.ssl.SSLFactory;

/**
 * An SSLContext whose key and authorities can be replaced while it is in use. At first it holds no key and trusts nobody. Thread safe.
 *
 * <p>Inside, each set of material has a context of its own, and a connection belongs to one of them from its beginning. Were the material
 * swapped in one context, a handshake that is under way could show the old certificate and sign with the new key, and a session of the old
 * certificate that is stored just after the swap would be resumed later on.
 */
final class SwappableContext {

    private final String[] protocols;
    private final String[] ciphers;
    private final SSLContext context;
    private volatile Generation current;

    private record Generation(long number, SSLContext context) {}

    SwappableContext(List<String> protocols, List<String> ciphers) {
        this.protocols = protocols.toArray(String[]::new);
        this.ciphers = ciphers.toArray(String[]::new);
        this.current = new Generation(0, make(TlsMaterial.none()));
        this.context = new CurrentContext(() -> current.context());
    }

    private SSLContext make(TlsMaterial material) {
        return SSLFactory.builder()
                .withIdentityMaterial(material.keyManager())
                .withTrustMaterial(material.trustManager())
                .withProtocols(protocols)
                .withCiphers(ciphers)
                .build()
                .getSslContext();
    }

    /** For one thread at a time. */
    void swap(TlsMaterial material) {
        current = new Generation(current.number() + 1, make(material));
    }

    /** How often it was swapped. */
    long generation() {
        return current.number();
    }

    SSLContext get() {
        return context;
    }

    SSLParameters parameters() {
        SSLParameters parameters = new SSLParameters(ciphers, protocols);
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return parameters;
    }
}
