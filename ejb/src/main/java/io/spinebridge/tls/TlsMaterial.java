package io.spinebridge.tls;

import io.spinebridge.tls.CertificateState.Store;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import nl.altindag.ssl.util.KeyManagerUtils;
import nl.altindag.ssl.util.TrustManagerUtils;

/**
 * Key and trust, read and found sound.
 *
 * @param chain our certificate and its issuers, leaf first
 * @param authorities whom we trust
 * @param periods when it may be used: all of them have to hold
 * @param keyManager offers our key
 * @param trustManager trusts the configured authorities, less what they revoked
 */
record TlsMaterial(
        List<X509Certificate> chain,
        List<X509Certificate> authorities,
        List<ValidityPeriod> periods,
        X509ExtendedKeyManager keyManager,
        X509ExtendedTrustManager trustManager) {

    /** Holds no key and trusts nobody. */
    static TlsMaterial none() {
        return new TlsMaterial(
                List.of(),
                List.of(),
                List.of(),
                KeyManagerUtils.createDummyKeyManager(),
                TrustManagerUtils.createDummyTrustManager());
    }

    /** Whether it holds anything. */
    boolean loaded() {
        return !chain.isEmpty();
    }

    /** How long all its certificates are valid. */
    List<CertificateState> certificates(Instant now) {
        return Stream.concat(
                        chain.stream().map(certificate -> CertificateState.of(Store.KEY_STORE, certificate, now)),
                        authorities.stream()
                                .map(certificate -> CertificateState.of(Store.TRUST_STORE, certificate, now)))
                .toList();
    }
}
