package io.spinebridge.tls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CRL;
import java.security.cert.X509CertSelector;
import java.util.List;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts authorities, less what they revoked. Stateless. */
final class RevocationTrust {

    private RevocationTrust() {}

    /**
     * A trust manager that has Java look each certificate up in the lists. One of which no list in force tells is not trusted.
     *
     * @param authorities whom to trust
     * @param lists what they revoked
     */
    static X509ExtendedTrustManager of(KeyStore authorities, List<X509CRL> lists) {
        try {
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(authorities, new X509CertSelector());
            // Switched on so, and not by a checker of its own, Java asks neither OCSP responders nor the addresses in a
            // certificate: a handshake would wait for those.
            parameters.setRevocationEnabled(true);
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(List.copyOf(lists))));
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(new CertPathTrustManagerParameters(parameters));
            return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java cannot look certificates up in revocation lists", impossible);
        }
    }
}
