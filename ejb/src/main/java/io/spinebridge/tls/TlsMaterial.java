package io.spinebridge.tls;

import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import nl.altindag.ssl.util.KeyManagerUtils;
import nl.altindag.ssl.util.TrustManagerUtils;

/**
 * Key and trust, read and found sound.
 *
 * @param chain our certificate and its issuers, leaf first
 * @param periods when they are valid
 * @param keyManager offers our key
 * @param trustManager trusts the configured authorities
 */
record TlsMaterial(
        List<X509Certificate> chain,
        List<CertificatePeriod> periods,
        X509ExtendedKeyManager keyManager,
        X509ExtendedTrustManager trustManager) {

    /** Holds no key and trusts nobody. */
    static TlsMaterial none() {
        return new TlsMaterial(
                List.of(),
                List.of(),
                KeyManagerUtils.createDummyKeyManager(),
                TrustManagerUtils.createDummyTrustManager());
    }
}
