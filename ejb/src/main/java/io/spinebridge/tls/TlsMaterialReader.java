package io.spinebridge.tls;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.TlsSettings;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
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
            List<X509Certificate> chain = keys.map(store -> new OwnKeyReader(store, password, reader).chain())
                    .orElse(List.of());
            List<CertificatePeriod> periods =
                    chain.stream().map(CertificatePeriod::of).toList();
            faults.addAll(CertificatePeriod.faults(periods, clock.instant()));
            if (!faults.isEmpty()) {
                throw new NotReadyException(faults);
            }
            return new TlsMaterial(
                    chain,
                    periods,
                    new ShownToAllKeyManager(KeyManagerUtils.createKeyManager(keys.orElseThrow(), password)),
                    trust.orElseThrow());
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
