package io.spinebridge.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority of the Spine's shape (root, subordinate, leaf), made anew by each test class that needs one. */
public final class TestCertificates {

    public static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    public static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");
    public static final char[] PASSWORD = "changeit".toCharArray();

    /** A key with its certificate. */
    public record Identity(PrivateKey key, X509Certificate certificate) {}

    private static final KeyPairGenerator KEYS = generator();

    private final Identity root;
    private final Identity sub;
    private long serial = 100;

    public TestCertificates(String name) {
        try {
            this.root = issue(null, "CN=" + name + " Root", FROM, UNTIL, true);
            this.sub = issue(root, "CN=" + name + " SubCA", FROM, UNTIL, true);
        } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Identity leaf(String name) {
        return leaf(name, FROM, UNTIL);
    }

    public Identity leaf(String name, Instant from, Instant until) {
        try {
            return issue(sub, "CN=" + name, from, until, false);
        } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A server that says itself where its authority's revocation list is. */
    public Identity leafWithListAt(String url, String name) {
        try {
            DistributionPointName place = new DistributionPointName(
                    new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, url)));
            return issue(sub, "CN=" + name, FROM, UNTIL, false, new CRLDistPoint(new DistributionPoint[] {
                new DistributionPoint(place, null, null)
            }));
        } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The revocation list of the subordinate authority; with nobody on it, or some. */
    public X509CRL revocationList(Optional<Instant> nextUpdate, Identity... revoked) {
        try {
            JcaX509v2CRLBuilder list = new JcaX509v2CRLBuilder(sub.certificate(), Date.from(FROM));
            nextUpdate.map(Date::from).ifPresent(list::setNextUpdate);
            for (Identity identity : revoked) {
                list.addCRLEntry(identity.certificate().getSerialNumber(), Date.from(FROM), CRLReason.keyCompromise);
            }
            return new JcaX509CRLConverter()
                    .getCRL(list.build(new JcaContentSignerBuilder("SHA256withRSA").build(sub.key())));
        } catch (GeneralSecurityException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Certificate[] chain(Identity leaf) {
        return new Certificate[] {leaf.certificate(), sub.certificate(), root.certificate()};
    }

    public X509Certificate root() {
        return root.certificate();
    }

    public X509Certificate sub() {
        return sub.certificate();
    }

    public KeyStore keyStore(Identity leaf) {
        KeyStore store = empty();
        add(store, "spine", leaf, chain(leaf));
        return store;
    }

    public KeyStore trustStore() {
        KeyStore store = empty();
        try {
            store.setCertificateEntry("root", root.certificate());
            store.setCertificateEntry("sub", sub.certificate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return store;
    }

    public static KeyStore empty() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static void add(KeyStore store, String alias, Identity identity, Certificate... chain) {
        try {
            store.setKeyEntry(alias, identity.key(), PASSWORD, chain);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static void write(KeyStore store, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Identity issue(Identity issuer, String name, Instant from, Instant until, boolean authority)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        return issue(issuer, name, from, until, authority, null);
    }

    private Identity issue(
            Identity issuer, String name, Instant from, Instant until, boolean authority, CRLDistPoint lists)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        KeyPair pair = KEYS.generateKeyPair();
        X500Name subject = new X500Name(name);
        X500Name issuerName = issuer == null
                ? subject
                : X500Name.getInstance(
                        issuer.certificate().getSubjectX500Principal().getEncoded());
        JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                issuerName, BigInteger.valueOf(serial++), Date.from(from), Date.from(until), subject, pair.getPublic());
        certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        if (!authority) {
            certificate.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
                new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
            }));
        }
        if (lists != null) {
            certificate.addExtension(Extension.cRLDistributionPoints, false, lists);
        }
        PrivateKey signer = issuer == null ? pair.getPrivate() : issuer.key();
        return new Identity(
                pair.getPrivate(),
                new JcaX509CertificateConverter()
                        .getCertificate(certificate.build(new JcaContentSignerBuilder("SHA256withRSA").build(signer))));
    }

    private static KeyPairGenerator generator() {
        try {
            KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
            rsa.initialize(2048);
            return rsa;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
