package io.spinebridge.simulator;

import io.spinebridge.simulator.pki.DevelopmentPki;
import io.spinebridge.simulator.pki.ServerIdentity;
import java.security.GeneralSecurityException;
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

/** The server's certificate, and whom it trusts: the authorities of the development certificates, less what they revoked. Thread safe. */
final class TlsMaterial {

    private final DevelopmentPki pki;
    private final KeyManager[] keys;

    TlsMaterial(DevelopmentPki pki, ServerIdentity identity) {
        this.pki = pki;
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
            factory.init(pki.keyStore(identity), new char[0]);
            this.keys = factory.getKeyManagers();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the server's key cannot be used", broken);
        }
    }

    /** A context that goes by the latest revocation list and knows no earlier session. */
    SSLContext newContext() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust(), null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("TLS cannot be set up", broken);
        }
    }

    private TrustManager[] trust() throws GeneralSecurityException {
        PKIXRevocationChecker checker = (PKIXRevocationChecker) CertPathBuilder.getInstance("PKIX").getRevocationChecker();
        checker.setOptions(EnumSet.of(PKIXRevocationChecker.Option.PREFER_CRLS, PKIXRevocationChecker.Option.NO_FALLBACK,
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
