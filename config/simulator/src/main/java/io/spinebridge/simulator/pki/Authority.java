package io.spinebridge.simulator.pki;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority: RSA 2048, SHA-256. */
final class Authority {

    private static final SecureRandom RANDOM = new SecureRandom();

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
        KeyPair key = newKey();
        X500Name subject = new X500Name("CN=" + name);
        X509Certificate certificate = sign(builder(subject, subject, key, period(now)), key, true, List.of());
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
        return new JcaX509CRLConverter().getCRL(builder.build(signer(self.key())));
    }

    private Issued issue(String commonName, Period period, boolean authority, List<GeneralName> names)
            throws GeneralSecurityException {
        KeyPair key = newKey();
        X500Name issuer = X500Name.getInstance(
                self.certificate().getSubjectX500Principal().getEncoded());
        X509Certificate certificate =
                sign(builder(issuer, new X500Name("CN=" + commonName), key, period), self.key(), authority, names);
        List<X509Certificate> chain = new ArrayList<>(List.of(certificate));
        chain.addAll(self.chain());
        return new Issued(key, List.copyOf(chain));
    }

    /** From when until when a certificate is valid. */
    record Period(Instant from, Instant until) {}

    static Period period(Instant now) {
        return new Period(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(30)));
    }

    private static KeyPair newKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048, RANDOM);
        return generator.generateKeyPair();
    }

    private static X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair key, Period period) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(120, RANDOM),
                Date.from(period.from()),
                Date.from(period.until()),
                subject,
                key.getPublic());
    }

    private static X509Certificate sign(
            X509v3CertificateBuilder builder, KeyPair issuer, boolean authority, List<GeneralName> names)
            throws GeneralSecurityException {
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(
                            authority
                                    ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                                    : KeyUsage.digitalSignature | KeyUsage.keyEncipherment));
            if (!names.isEmpty()) {
                builder.addExtension(
                        Extension.subjectAlternativeName, false, new GeneralNames(names.toArray(GeneralName[]::new)));
            }
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer(issuer)));
        } catch (CertIOException failed) {
            throw new GeneralSecurityException(failed);
        }
    }

    private static ContentSigner signer(KeyPair issuer) throws GeneralSecurityException {
        try {
            return new JcaContentSignerBuilder("SHA256withRSA").build(issuer.getPrivate());
        } catch (OperatorCreationException failed) {
            throw new GeneralSecurityException(failed);
        }
    }
}
