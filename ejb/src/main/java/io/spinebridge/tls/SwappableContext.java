package io.spinebridge.tls;

import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import nl.altindag.ssl.SSLFactory;
import nl.altindag.ssl.util.KeyManagerUtils;
import nl.altindag.ssl.util.SSLSessionUtils;
import nl.altindag.ssl.util.TrustManagerUtils;

/** An SSLContext whose key and authorities can be replaced while it is in use. At first it holds no key and trusts nobody. Thread safe. */
final class SwappableContext {

    private final X509ExtendedKeyManager keyManager =
            KeyManagerUtils.createSwappableKeyManager(KeyManagerUtils.createDummyKeyManager());
    private final X509ExtendedTrustManager trustManager =
            TrustManagerUtils.createSwappableTrustManager(TrustManagerUtils.createDummyTrustManager());
    private final String[] protocols;
    private final String[] ciphers;
    private final SSLContext context;

    SwappableContext(List<String> protocols, List<String> ciphers) {
        this.protocols = protocols.toArray(String[]::new);
        this.ciphers = ciphers.toArray(String[]::new);
        this.context = SSLFactory.builder()
                .withIdentityMaterial(keyManager)
                .withTrustMaterial(trustManager)
                .withProtocols(this.protocols)
                .withCiphers(this.ciphers)
                .build()
                .getSslContext();
    }

    /** Sessions made with the old material are forgotten: they would be resumed without another look at it. */
    void swap(TlsMaterial material) {
        KeyManagerUtils.swapKeyManager(keyManager, material.keyManager());
        TrustManagerUtils.swapTrustManager(trustManager, material.trustManager());
        SSLSessionUtils.invalidateCaches(context);
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
