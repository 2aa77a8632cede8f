package io.spinebridge.simulator.server;

import io.spinebridge.simulator.junit.SharedCertificates;
import io.spinebridge.simulator.pki.ClientIdentity;
import io.spinebridge.simulator.pki.DevelopmentPki;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** Clients as the JDK has them, without any of our own code. */
public final class Clients {

    /** Certificates that tests share, since they take a while to make. */
    public static final DevelopmentPki PKI = SharedCertificates.pki();

    private static final char[] PASSWORD = "a password of tests".toCharArray();

    private static final HttpClient PLAIN = HttpClient.newHttpClient();
    private static final Map<ClientIdentity, SSLContext> CONTEXTS = new ConcurrentHashMap<>();
    private static volatile HttpClient shared = valid();

    private Clients() {}

    /** The usual system's client, with the connections that it has open already. */
    public static HttpClient shared() {
        return shared;
    }

    /** After connections were dropped: the next test is not to find them dead. */
    public static void forgetConnections() {
        shared = valid();
    }

    /** A new one of the usual system, without any connection yet. */
    public static HttpClient valid() {
        return client(context(PKI.keyStore(ClientIdentity.VALID, PASSWORD), PKI.trustStore()));
    }

    /** A connection of somebody's, to be written to by hand. */
    public static SSLSocket socket(ClientIdentity identity, int port) throws IOException {
        return (SSLSocket) CONTEXTS.computeIfAbsent(identity, somebody -> context(PKI, somebody))
                .getSocketFactory()
                .createSocket("127.0.0.1", port);
    }

    /** Asks something of the control interface. */
    public static HttpResponse<String> control(SpineSimulator simulator, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.controlUrl() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return PLAIN.send(request, HttpResponse.BodyHandlers.ofString());
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
