package io.spinebridge.benchmark.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/** {@code HttpsURLConnection}. It keeps as many connections as the system property {@code http.maxConnections} says. */
final class UrlConnectionPeer implements HttpPeer {

    /** Always the same one: connections are shared by those who have the same. */
    private final SSLSocketFactory sockets;

    UrlConnectionPeer(SSLContext tls) {
        this.sockets = tls.getSocketFactory();
    }

    @Override
    public InputStream get(URI address) throws IOException {
        return connection(address).getInputStream();
    }

    @Override
    public InputStream post(URI address, byte[] body) throws IOException {
        HttpsURLConnection connection = connection(address);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", FHIR);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        return connection.getInputStream();
    }

    private HttpsURLConnection connection(URI address) throws IOException {
        HttpsURLConnection connection = (HttpsURLConnection) address.toURL().openConnection();
        connection.setSSLSocketFactory(sockets);
        connection.setRequestProperty("Accept", FHIR);
        return connection;
    }
}
