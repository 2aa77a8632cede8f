package io.spinebridge.configuration;

import java.util.List;

/**
 * How connections to the Spine are secured.
 *
 * @param keyStore our key with its chain: certificate, SubCA, RootCA ({@code spinebridge.tls.keystore.path}, {@code .password})
 * @param trustStore the authorities of the Spine environment ({@code spinebridge.tls.truststore.path}, {@code .password})
 * @param revocationLists certificates that must not be trusted any more ({@code spinebridge.tls.crl}, default none)
 * @param protocols TLS versions ({@code spinebridge.tls.protocols}, default {@code TLSv1.2}; {@code TLSv1.3} may be added)
 * @param ciphers cipher suites in order of preference ({@code spinebridge.tls.ciphers}, default the eight of the Spine)
 */
public record TlsSettings(
        StoreSettings keyStore,
        StoreSettings trustStore,
        List<CrlLocation> revocationLists,
        List<String> protocols,
        List<String> ciphers) {

    /** The suites that the Spine accepts, in its order (<em>National Record Locator: Security guidance</em>). */
    public static final List<String> SPINE_CIPHERS = List.of(
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384",
            "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256",
            "TLS_DHE_RSA_WITH_AES_256_CBC_SHA",
            "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA");

    public TlsSettings {
        revocationLists = List.copyOf(revocationLists);
        protocols = List.copyOf(protocols);
        ciphers = List.copyOf(ciphers);
    }

    /** Without revocation lists. */
    public TlsSettings(StoreSettings keyStore, StoreSettings trustStore, List<String> protocols, List<String> ciphers) {
        this(keyStore, trustStore, List.of(), protocols, ciphers);
    }

    /** These with the revocation lists that are in files: those at URLs are not there at once. */
    public TlsSettings withListsInFilesAlone() {
        return new TlsSettings(
                keyStore,
                trustStore,
                revocationLists.stream()
                        .filter(CrlLocation.InFile.class::isInstance)
                        .toList(),
                protocols,
                ciphers);
    }
}
