package io.spinebridge.tls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Finds our one key with its chain in an opened key store, and says exactly what is wrong with them. For one reading. */
final class OwnKeyReader {

    /** How keys are tried out, by their algorithm. */
    private static final Map<String, String> SIGNATURES = Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA");

    private final KeyStore store;
    private final char[] password;
    private final StoreReader reader;

    /** Looks into a store; the reader gets the faults. */
    OwnKeyReader(KeyStore store, char[] password, StoreReader reader) {
        this.store = store;
        this.password = password;
        this.reader = reader;
    }

    /** Our certificate and its issuers, leaf first; what is wrong is told, and may be in there. */
    List<X509Certificate> chain() {
        try {
            List<String> keys = keyAliases();
            if (keys.size() == 1) {
                return chain(keys.get(0));
            }
            reader.fault(
                    keys.isEmpty()
                            ? "holds no private key"
                            : "holds " + keys.size() + " private keys, but must hold one");
        } catch (UnrecoverableKeyException otherPassword) {
            reader.fault("holds a key that the configured password does not open" + StorePassword.hint(password));
        } catch (GeneralSecurityException | RuntimeException unreadable) {
            reader.fault("cannot be read", unreadable);
        }
        return List.of();
    }

    private List<String> keyAliases() throws KeyStoreException {
        List<String> aliases = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.entryInstanceOf(alias, KeyStore.PrivateKeyEntry.class)) {
                aliases.add(alias);
            }
        }
        return aliases;
    }

    private List<X509Certificate> chain(String alias) throws GeneralSecurityException {
        Certificate[] found = store.getCertificateChain(alias);
        if (found == null || found.length == 0) {
            reader.fault("holds our private key without its certificate");
            return List.of();
        }
        List<X509Certificate> chain =
                Arrays.stream(found).map(X509Certificate.class::cast).toList();
        if (chain.size() < 2) {
            reader.fault("holds our certificate without its issuers; it must hold certificate, SubCA and RootCA");
        }
        if (!eachIsIssuedByTheNext(chain)) {
            reader.fault("holds our certificate with a chain in which one is not issued by the next;"
                    + " it must hold certificate, SubCA and RootCA in this order");
        }
        if (store.getKey(alias, password) instanceof PrivateKey key
                && !belong(key, chain.get(0).getPublicKey())) {
            reader.fault("holds a private key and the certificate of another");
        }
        return chain;
    }

    private static boolean eachIsIssuedByTheNext(List<X509Certificate> chain) {
        for (int i = 0; i < chain.size() - 1; i++) {
            try {
                chain.get(i).verify(chain.get(i + 1).getPublicKey());
            } catch (GeneralSecurityException otherIssuer) {
                return false;
            }
        }
        return true;
    }

    /** Tries them out; keys of an algorithm that is not known here are left to the handshake. */
    private static boolean belong(PrivateKey key, PublicKey certified) throws GeneralSecurityException {
        String algorithm = SIGNATURES.get(key.getAlgorithm());
        if (algorithm == null) {
            return true;
        }
        if (!key.getAlgorithm().equals(certified.getAlgorithm())) {
            return false;
        }
        byte[] text = {1};
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(text);
        byte[] signed = signature.sign();
        signature.initVerify(certified);
        signature.update(text);
        return signature.verify(signed);
    }
}
