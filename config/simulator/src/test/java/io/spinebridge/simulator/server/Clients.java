package io.spinebridge.simulator.server;

import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.pki.DevelopmentPki;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Clients as the JDK has them, without any of our own code. */
public final class Clients {

    /** Certificates that tests share, since they take a while to make. */
    public static final DevelopmentPki PKI = new DevelopmentPki(Clock.systemUTC());

    private static final char[] PASSWORD = "a password of tests".toCharArray();

    private Clients() {}

    public static HttpClient valid() {
        return client(context(PKI.keyStore(ClientIdentity.VALID, PASSWORD), PKI.trustStore()));
    }

    public static HttpClient client(SSLContext context) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(context)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    public static SSLContext context(DevelopmentPki pki, ClientIdentity identity) {
        return context(pki.keyStore(identity, PASSWORD), pki.trustStore());
    }

    /** A context; without a key when the key store is null. */
    public static SSLContext context(KeyStore keys, KeyStore trust) {
        try {
            KeyManager[] managers = null;
            if (keys != null) {
                KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
                factory.init(keys, PASSWORD);
                managers = factory.getKeyManagers();
            }
            TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
            trusted.init(trust);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers, trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
