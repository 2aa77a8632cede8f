package io.spinebridge.tls;

import io.spinebridge.api.NotReadyException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.X509ExtendedTrustManager;
import nl.altindag.ssl.util.KeyManagerUtils;
import nl.altindag.ssl.util.TrustManagerUtils;

/** Reads key store, trust store and revocation lists, and says exactly what is wrong with them. */
final class TlsMaterialReader {

    private static final String KEY_STORE = "the key store (spinebridge.tls.keystore.path)";
    private static final String TRUST_STORE = "the trust store (spinebridge.tls.truststore.path)";

    private final Clock clock;

    TlsMaterialReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * Makes material of files.
     *
     * @throws NotReadyException with all that is wrong with them, which includes that they are not valid now
     */
    TlsMaterial read(TlsFiles files) {
        List<String> faults = new ArrayList<>();
        StoreReader reader = new StoreReader(files.settings().keyStore(), KEY_STORE, files.keyStore(), faults);
        StoreReader trustReader =
                new StoreReader(files.settings().trustStore(), TRUST_STORE, files.trustStore(), faults);
        Optional<KeyStore> keys = reader.open();
        Optional<KeyStore> trusted = trustReader.authorities();
        List<X509Certificate> authorities =
                trusted.map(TlsMaterialReader::certificates).orElse(List.of());
        List<X509CRL> lists = revocationLists(files, authorities, faults);
        Optional<X509ExtendedTrustManager> trust = trustReader.trust(
                trusted,
                lists.isEmpty() ? TrustManagerUtils::createTrustManager : store -> RevocationTrust.of(store, lists));
        char[] password = files.settings().keyStore().password().reveal();
        try {
            List<X509Certificate> chain = keys.map(store -> new OwnKeyReader(store, password, reader).chain())
                    .orElse(List.of());
            List<ValidityPeriod> periods = Stream.concat(
                            chain.stream().map(ValidityPeriod::of),
                            lists.stream().map(ValidityPeriod::of))
                    .toList();
            faults.addAll(ValidityPeriod.faults(periods, clock.instant()));
            if (!faults.isEmpty()) {
                throw new NotReadyException(faults);
            }
            return new TlsMaterial(
                    chain,
                    authorities,
                    periods,
                    new ShownToAllKeyManager(KeyManagerUtils.createKeyManager(keys.orElseThrow(), password)),
                    trust.orElseThrow());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static List<X509CRL> revocationLists(
            TlsFiles files, List<X509Certificate> authorities, List<String> faults) {
        RevocationListReader reader = new RevocationListReader(authorities, faults);
        return files.settings().revocationLists().stream()
                .flatMap(location ->
                        reader.read(location, files.revocationLists().get(location)).stream())
                .toList();
    }

    private static List<X509Certificate> certificates(KeyStore store) {
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            for (String alias : Collections.list(store.aliases())) {
                if (store.isCertificateEntry(alias) && store.getCertificate(alias) instanceof X509Certificate trusted) {
                    certificates.add(trusted);
                }
            }
        } catch (KeyStoreException impossible) {
            throw new IllegalStateException("a key store that was opened cannot be read", impossible);
        }
        return certificates;
    }
}
