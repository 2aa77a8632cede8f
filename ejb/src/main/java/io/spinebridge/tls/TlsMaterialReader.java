package io.spinebridge.tls;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.StoreSettings;
import io.spinebridge.configuration.TlsSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
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
import nl.altindag.ssl.util.KeyManagerUtils;
import nl.altindag.ssl.util.TrustManagerUtils;

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
        Optional<KeyStore> keys = open(settings.keyStore(), KEY_STORE, faults);
        Optional<KeyStore> trust = open(settings.trustStore(), TRUST_STORE, faults);
        char[] password = settings.keyStore().password().reveal();
        try {
            List<X509Certificate> chain =
                    keys.isPresent() ? chain(keys.get(), settings.keyStore(), password, faults) : List.of();
            trust.ifPresent(store -> requireAuthorities(store, settings.trustStore(), faults));
            if (!faults.isEmpty()) {
                throw new NotReadyException(faults);
            }
            return new TlsMaterial(
                    chain,
                    KeyManagerUtils.createKeyManager(keys.orElseThrow(), password),
                    TrustManagerUtils.createTrustManager(trust.orElseThrow()));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static Optional<KeyStore> open(StoreSettings settings, String what, List<String> faults) {
        char[] password = settings.password().reveal();
        try (InputStream file = Files.newInputStream(settings.path())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, password);
            return Optional.of(store);
        } catch (java.nio.file.NoSuchFileException missing) {
            faults.add(what + " does not exist: " + settings.path());
        } catch (IOException unreadable) {
            // The JDK tells a wrong password by this cause; anything else is a broken file or lacking permission.
            faults.add(
                    unreadable.getCause() instanceof UnrecoverableKeyException
                            ? what + " cannot be opened with the configured password: " + settings.path()
                            : what + " cannot be read as PKCS#12: " + settings.path() + " ("
                                    + unreadable.getClass().getSimpleName() + ")");
        } catch (GeneralSecurityException unreadable) {
            faults.add(what + " cannot be read as PKCS#12: " + settings.path() + " ("
                    + unreadable.getClass().getSimpleName() + ")");
        } finally {
            Arrays.fill(password, '\0');
        }
        return Optional.empty();
    }

    private List<X509Certificate> chain(KeyStore store, StoreSettings settings, char[] password, List<String> faults) {
        try {
            List<String> keyAliases = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.entryInstanceOf(alias, KeyStore.PrivateKeyEntry.class)) {
                    keyAliases.add(alias);
                }
            }
            if (keyAliases.size() != 1) {
                faults.add(
                        keyAliases.isEmpty()
                                ? KEY_STORE + " holds no private key: " + settings.path()
                                : KEY_STORE + " holds " + keyAliases.size() + " private keys, but must hold one: "
                                        + settings.path());
                return List.of();
            }
            store.getKey(keyAliases.get(0), password);
            List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(keyAliases.get(0)))
                    .map(X509Certificate.class::cast)
                    .toList();
            new CertificatePeriod(clock).faults(chain).forEach(faults::add);
            if (chain.size() < 2) {
                faults.add(KEY_STORE + " holds our certificate without its issuers; it must hold certificate, SubCA and"
                        + " RootCA: " + settings.path());
            }
            return chain;
        } catch (UnrecoverableKeyException otherPassword) {
            faults.add(KEY_STORE + " holds a key that the configured password does not open: " + settings.path());
        } catch (GeneralSecurityException unreadable) {
            faults.add(KEY_STORE + " cannot be read: " + settings.path() + " ("
                    + unreadable.getClass().getSimpleName() + ")");
        }
        return List.of();
    }

    private static void requireAuthorities(KeyStore store, StoreSettings settings, List<String> faults) {
        try {
            for (String alias : Collections.list(store.aliases())) {
                if (store.isCertificateEntry(alias)) {
                    return;
                }
            }
            faults.add(TRUST_STORE + " holds no trusted certificate: " + settings.path());
        } catch (KeyStoreException unreadable) {
            faults.add(TRUST_STORE + " cannot be read: " + settings.path());
        }
    }
}
