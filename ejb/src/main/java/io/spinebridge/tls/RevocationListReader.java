package io.spinebridge.tls;

import io.spinebridge.configuration.CrlLocation;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;

/** Reads certificate revocation lists, DER or PEM, and says exactly what is wrong with them. For one reading. */
final class RevocationListReader {

    private final List<X509Certificate> authorities;
    private final List<String> faults;

    /**
     * Reads lists of these authorities.
     *
     * @param faults gets what is wrong
     */
    RevocationListReader(List<X509Certificate> authorities, List<String> faults) {
        this.authorities = authorities;
        this.faults = faults;
    }

    /** The lists of one file; one is usual. */
    List<X509CRL> read(CrlLocation location, StoreFile file) {
        if (file.unreadable().isPresent()) {
            return fault(location, file.unreadable().get());
        }
        try {
            Collection<? extends CRL> found =
                    CertificateFactory.getInstance("X.509").generateCRLs(new ByteArrayInputStream(file.content()));
            List<X509CRL> lists = found.stream().map(X509CRL.class::cast).toList();
            return lists.isEmpty() ? fault(location, "holds no revocation list") : sound(location, lists);
        } catch (CRLException | CertificateException | RuntimeException unreadable) {
            return fault(
                    location,
                    "cannot be read as DER or PEM (" + unreadable.getClass().getSimpleName() + ")");
        }
    }

    private List<X509CRL> sound(CrlLocation location, List<X509CRL> lists) {
        for (X509CRL list : lists) {
            if (list.getNextUpdate() == null) {
                return fault(location, "does not say until when it holds (nextUpdate)");
            }
            if (forged(list)) {
                return fault(location, "is not signed by the authority that it names, which is in our trust store");
            }
        }
        return lists;
    }

    /** Of authorities that are not in the trust store the handshake tells. */
    private boolean forged(X509CRL list) {
        List<X509Certificate> issuers = authorities.stream()
                .filter(authority -> authority.getSubjectX500Principal().equals(list.getIssuerX500Principal()))
                .toList();
        return !issuers.isEmpty() && issuers.stream().noneMatch(issuer -> signed(list, issuer));
    }

    private static boolean signed(X509CRL list, X509Certificate issuer) {
        try {
            list.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException otherKey) {
            return false;
        }
    }

    private List<X509CRL> fault(CrlLocation location, String what) {
        faults.add("the revocation list (spinebridge.tls.crl) " + what + ": " + location);
        return List.of();
    }
}
