package io.spinebridge.simulator.pki;

import io.spinebridge.simulator.pki.Authority.Issued;
import io.spinebridge.simulator.pki.Authority.Period;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Root authority, subordinate authority, and the certificates that they issue; a foreign authority beside them. Made anew at each start,
 * RSA 2048 with SHA-256. Thread safe.
 */
public final class DevelopmentPki {

    private static final char[] NO_PASSWORD = new char[0];
    private static final int PASSWORD_BYTES = 18;

    private final Authority root;
    private final Authority sub;
    private final Authority foreignRoot;
    private final Map<ClientIdentity, Issued> clients = new EnumMap<>(ClientIdentity.class);
    private final Map<ServerIdentity, Issued> servers = new EnumMap<>(ServerIdentity.class);
    private final Set<X509Certificate> revoked = new LinkedHashSet<>();
    private final Period usual;
    private volatile X509CRL revocationList;

    /**
     * Makes all keys and certificates. Takes a second or two.
     *
     * @param clock tells from when they are valid; TLS judges them by the time of the machine
     */
    public DevelopmentPki(Clock clock) {
        Instant now = clock.instant();
        usual = Authority.period(now);
        try {
            root = Authority.root("Spinebridge development RootCA", now);
            sub = root.subordinate("Spinebridge development SubCA", now);
            foreignRoot = Authority.root("Foreign RootCA", now);
            Authority foreignSub = foreignRoot.subordinate("Foreign SubCA", now);
            new IdentityIssue(sub, foreignSub, now).into(clients, servers);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the development certificates cannot be made", impossible);
        }
        revoked.add(servers.get(ServerIdentity.REVOKED).certificate());
        revoke(ClientIdentity.REVOKED);
    }

    /** Revokes a client's certificate: from now on it is on the {@link #revocationList()}. */
    public synchronized void revoke(ClientIdentity identity) {
        revoked.add(clients.get(identity).certificate());
        issueRevocationList();
    }

    /** Takes a revocation back, except that of {@link ClientIdentity#REVOKED}. */
    public synchronized void reinstate(ClientIdentity identity) {
        if (identity != ClientIdentity.REVOKED) {
            revoked.remove(clients.get(identity).certificate());
            issueRevocationList();
        }
    }

    private void issueRevocationList() {
        try {
            revocationList = sub.revocationList(revoked, usual);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the revocation list cannot be made", impossible);
        }
    }

    /** Whether a certificate is on the {@link #revocationList()}. */
    public boolean isRevoked(X509Certificate certificate) {
        return revocationList.isRevoked(certificate);
    }

    /** The revocation list (CRL) of the SubCA as it is now. */
    public X509CRL revocationList() {
        return revocationList;
    }

    /** A client's key with its chain: certificate, SubCA, RootCA. The password protects the key in memory as well as in a file. */
    public KeyStore keyStore(ClientIdentity identity, char[] password) {
        return KeyStores.of(store -> KeyStores.addKey(store, "spine", clients.get(identity), password));
    }

    /** A client's key store as it is after a renewal: another key, and a certificate of another serial number. The earlier one stays valid. */
    public KeyStore renewedKeyStore(ClientIdentity identity, char[] password) {
        try {
            Issued renewed = sub.issue(identity.commonName(), usual, List.of());
            return KeyStores.of(store -> KeyStores.addKey(store, "spine", renewed, password));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a certificate cannot be renewed", impossible);
        }
    }

    /** A server's key with its chain, under an empty password. */
    public KeyStore keyStore(ServerIdentity identity) {
        return KeyStores.of(store -> KeyStores.addKey(store, "server", servers.get(identity), NO_PASSWORD));
    }

    /** What clients of this Spine are to trust: RootCA and SubCA. */
    public KeyStore trustStore() {
        return KeyStores.of(store -> {
            store.setCertificateEntry("rootca", root.certificate());
            store.setCertificateEntry("subca", sub.certificate());
        });
    }

    /** An authority that has nothing to do with this Spine. */
    public KeyStore foreignTrustStore() {
        return KeyStores.of(store -> store.setCertificateEntry("rootca", foreignRoot.certificate()));
    }

    /**
     * Writes all stores as PKCS#12 files that the user alone may read: one per {@link ClientIdentity#fileName()}, {@code truststore.p12},
     * {@code truststore-foreign.p12}, {@code empty.p12} (no entry) and {@code nokey.p12} (certificates, no key).
     *
     * @param directory made when it does not exist
     * @param password of all of them
     */
    public void writeTo(Path directory, char[] password) throws IOException {
        new KeyStoreFiles(this, password).writeTo(directory);
    }

    /** Like {@link #writeTo(Path, char[])}, with a random password, which is returned. */
    public char[] writeTo(Path directory) throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        char[] password = Base64.getUrlEncoder().encodeToString(random).toCharArray();
        writeTo(directory, password);
        return password;
    }
}
