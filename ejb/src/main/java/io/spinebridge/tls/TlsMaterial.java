package io.spinebridge.tls;

import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Key and trust, read and found sound.
 *
 * @param chain our certificate and its issuers, leaf first
 * @param keyManager offers our key
 * @param trustManager trusts the configured authorities
 */
record TlsMaterial(
        List<X509Certificate> chain, X509ExtendedKeyManager keyManager, X509ExtendedTrustManager trustManager) {}
