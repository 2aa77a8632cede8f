package io.spinebridge.simulator.listener;

import io.spinebridge.simulator.pki.DevelopmentPki;
import io.spinebridge.simulator.pki.ServerIdentity;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.X509CertSelector;
import java.util.EnumSet;
import java.util.List;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** The certificate that is shown, and who is trusted: the authorities of the development certificates, less what they revoked. Thread safe. */
public final class TlsMaterial {

    private final DevelopmentPki pki;
    private final KeyManager[] keys;

    /** Material that shows one of the server certificates. */
    public TlsMaterial(DevelopmentPki pki, ServerIdentity identity) {
        this(pki, pki.keyStore(identity), new char[0]);
    }

    /**
     * Material that shows the certificate of a key store.
     *
     * @param password of the key in it
     */
    public TlsMaterial(DevelopmentPki pki, KeyStore store, char[] password) {
        this.pki = pki;
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
            factory.init(store, password);
            this.keys = factory.getKeyManagers();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the server's key cannot be used", broken);
        }
    }

    /** A context that goes by the latest revocation list and knows no earlier session. */
    public SSLContext newContext() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust(), null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("TLS cannot be set up", broken);
        }
    }

    private TrustManager[] trust() throws GeneralSecurityException {
        PKIXRevocationChecker checker =
                (PKIXRevocationChecker) CertPathBuilder.getInstance("PKIX").getRevocationChecker();
        checker.setOptions(EnumSet.of(
                PKIXRevocationChecker.Option.PREFER_CRLS,
                PKIXRevocationChecker.Option.NO_FALLBACK,
                PKIXRevocationChecker.Option.ONLY_END_ENTITY));
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(pki.trustStore(), new X509CertSelector());
        parameters.addCertStore(
                CertStore.getInstance("Collection", new CollectionCertStoreParameters(List.of(pki.revocationList()))));
        parameters.addCertPathChecker(checker);
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(new CertPathTrustManagerParameters(parameters));
        return factory.getTrustManagers();
    }
}
