package io.spinebridge.tls;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.StoreSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509ExtendedTrustManager;
import nl.altindag.ssl.SSLFactory;
import nl.altindag.ssl.util.TrustManagerUtils;

/** TLS towards servers of the open web: no certificate of ours, and other authorities than the Spine's. Stateless. */
public final class WebTrust {

    private static final String STORE = "the trust store (spinebridge.retrieval.truststore.path)";

    private WebTrust() {}

    /**
     * A context without a key.
     *
     * @param store whom to trust, a PKCS#12 file; Java's own trust store when empty
     * @throws NotReadyException saying what is wrong with the file
     */
    public static SSLContext context(Optional<StoreSettings> store) {
        X509ExtendedTrustManager trust =
                store.map(WebTrust::trust).orElseGet(TrustManagerUtils::createTrustManagerWithJdkTrustedCertificates);
        return SSLFactory.builder().withTrustMaterial(trust).build().getSslContext();
    }

    private static X509ExtendedTrustManager trust(StoreSettings settings) {
        List<String> faults = new ArrayList<>();
        return new StoreReader(settings, STORE, faults).trust().orElseThrow(() -> new NotReadyException(faults));
    }
}
