package io.spinebridge.benchmark.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.microprofile.config.Config;

/** The peers' TLS: the certificate that Spinebridge shows, and whom it trusts. Stateless. */
final class PeerTls {

    private PeerTls() {}

    /** A context of a peer's own, so that no other one's sessions are used. */
    static SSLContext context(Config config) throws GeneralSecurityException, IOException {
        char[] password = password(config, "keystore");
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store(config, "keystore"), password);
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(store(config, "truststore"));
        SSLContext context = SSLContext.getInstance("TLSv1.2");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore store(Config config, String name) throws GeneralSecurityException, IOException {
        Path file = Path.of(config.getValue("spinebridge.tls." + name + ".path", String.class));
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password(config, name));
        }
        return store;
    }

    private static char[] password(Config config, String store) {
        return config.getValue("spinebridge.tls." + store + ".password", String.class)
                .toCharArray();
    }
}
