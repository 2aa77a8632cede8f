package io.spinebridge.tls;

import io.spinebridge.api.NotReadyException;
import io.spinebridge.configuration.StoreSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** TLS towards servers of the open web: no certificate of ours, and other authorities than the Spine's. Stateless. */
public final class WebTrust {

    private WebTrust() {}

    /**
     * A context without a key.
     *
     * @param store whom to trust, a PKCS#12 file; Java's own trust store when empty
     * @throws NotReadyException when it cannot be used
     */
    public static SSLContext context(Optional<StoreSettings> store) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, store.isPresent() ? trust(store.get()) : null, null);
            return context;
        } catch (IOException | GeneralSecurityException unusable) {
            throw new NotReadyException(
                    List.of("spinebridge.retrieval.truststore.path cannot be used as PKCS#12 trust store: "
                            + store.map(settings -> settings.path().toString()).orElse("") + " ("
                            + unusable.getClass().getSimpleName() + ")"));
        }
    }

    private static TrustManager[] trust(StoreSettings settings) throws IOException, GeneralSecurityException {
        char[] password = settings.password().reveal();
        try (InputStream file = Files.newInputStream(settings.path())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, password);
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            return managers.getTrustManagers();
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
