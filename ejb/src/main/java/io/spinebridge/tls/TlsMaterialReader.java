package io.spinebridge.tls;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.TlsSettings;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.X509ExtendedTrustManager;
import nl.altindag.ssl.util.KeyManagerUtils;

/** Reads key store and trust store, and says exactly what is wrong with them. */
final class TlsMaterialReader {

    private static final String KEY_STORE = "the key store (spinebridge.tls.keystore.path)";
    private static final String TRUST_STORE = "the trust store (spinebridge.tls.truststore.path)";

    private final Clock clock;

    TlsMaterialReader(Clock clock) {
        this.clock = clock;
    }

    TlsMaterial read(TlsSettings settings) {
        List<String> faults = new ArrayList<>();
        StoreReader reader = new StoreReader(settings.keyStore(), KEY_STORE, faults);
        Optional<KeyStore> keys = reader.open();
        Optional<X509ExtendedTrustManager> trust = new StoreReader(settings.trustStore(), TRUST_STORE, faults).trust();
        char[] password = settings.keyStore().password().reveal();
        try {
            List<X509Certificate> chain =
                    keys.map(store -> chain(store, password, reader)).orElse(List.of());
            List<CertificatePeriod> periods =
                    chain.stream().map(CertificatePeriod::of).toList();
            faults.addAll(CertificatePeriod.faults(periods, clock.instant()));
            if (!faults.isEmpty()) {
                throw new NotReadyException(faults);
            }
            return new TlsMaterial(
                    chain,
                    periods,
                    KeyManagerUtils.createKeyManager(keys.orElseThrow(), password),
                    trust.orElseThrow());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static List<X509Certificate> chain(KeyStore store, char[] password, StoreReader reader) {
        try {
            List<String> keys = keyAliases(store);
            if (keys.size() != 1) {
                reader.fault(
                        keys.isEmpty()
                                ? "holds no private key"
                                : "holds " + keys.size() + " private keys, but must hold one");
                return List.of();
            }
            store.getKey(keys.get(0), password);
            List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(keys.get(0)))
                    .map(X509Certificate.class::cast)
                    .toList();
            if (chain.size() < 2) {
                reader.fault("holds our certificate without its issuers; it must hold certificate, SubCA and RootCA");
            }
            return chain;
        } catch (UnrecoverableKeyException otherPassword) {
            reader.fault("holds a key that the configured password does not open");
        } catch (GeneralSecurityException unreadable) {
            reader.fault("cannot be read", unreadable);
        }
        return List.of();
    }

    private static List<String> keyAliases(KeyStore store) throws KeyStoreException {
        List<String> aliases = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.entryInstanceOf(alias, KeyStore.PrivateKeyEntry.class)) {
                aliases.add(alias);
            }
        }
        return aliases;
    }
}
