package io.spinebridge.simulator.pki;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;

/** A certificate authority: RSA 2048, SHA-256. */
final class Authority {

    private final Issued self;

    /** A certificate with its key and issuers, leaf first. */
    record Issued(KeyPair key, List<X509Certificate> chain) {
        X509Certificate certificate() {
            return chain.get(0);
        }
    }

    private Authority(Issued self) {
        this.self = self;
    }

    static Authority root(String name, Instant now) throws GeneralSecurityException {
        KeyPair key = Certificates.newKey();
        X500Name subject = new X500Name("CN=" + name);
        X509Certificate certificate =
                Certificates.sign(Certificates.builder(subject, subject, key, period(now)), key, true, List.of());
        return new Authority(new Issued(key, List.of(certificate)));
    }

    Authority subordinate(String name, Instant now) throws GeneralSecurityException {
        return new Authority(issue(name, period(now), true, List.of()));
    }

    Issued issue(String commonName, Period period, List<GeneralName> alternativeNames) throws GeneralSecurityException {
        return issue(commonName, period, false, alternativeNames);
    }

    X509Certificate certificate() {
        return self.certificate();
    }

    /** What this authority has revoked. */
    X509CRL revocationList(Collection<X509Certificate> revoked, Period period) throws GeneralSecurityException {
        X509v2CRLBuilder builder = new JcaX509v2CRLBuilder(certificate(), Date.from(period.from()));
        builder.setNextUpdate(Date.from(period.until()));
        revoked.forEach(certificate ->
                builder.addCRLEntry(certificate.getSerialNumber(), Date.from(period.from()), CRLReason.keyCompromise));
        return new JcaX509CRLConverter().getCRL(builder.build(Certificates.signer(self.key())));
    }

    private Issued issue(String commonName, Period period, boolean authority, List<GeneralName> names)
            throws GeneralSecurityException {
        KeyPair key = Certificates.newKey();
        X500Name issuer = X500Name.getInstance(
                self.certificate().getSubjectX500Principal().getEncoded());
        X509Certificate certificate = Certificates.sign(
                Certificates.builder(issuer, new X500Name("CN=" + commonName), key, period),
                self.key(),
                authority,
                names);
        List<X509Certificate> chain = new ArrayList<>(List.of(certificate));
        chain.addAll(self.chain());
        return new Issued(key, List.copyOf(chain));
    }

    /** From when until when a certificate is valid. */
    record Period(Instant from, Instant until) {}

    static Period period(Instant now) {
        return new Period(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(30)));
    }
}
