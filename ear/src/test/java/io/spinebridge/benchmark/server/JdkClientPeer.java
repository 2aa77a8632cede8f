package io.spinebridge.benchmark.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import javax.net.ssl.SSLContext;

/** {@code java.net.http}. */
final class JdkClientPeer implements HttpPeer {

    private final HttpClient client;

    JdkClientPeer(SSLContext tls) {
        this.client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public InputStream get(URI address) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(address).header("Accept", FHIR).build());
    }

    @Override
    public InputStream post(URI address, byte[] body) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(address)
                .header("Accept", FHIR)
                .header("Content-Type", FHIR)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    private InputStream sent(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() >= 300) {
            throw new IOException("HTTP " + answer.statusCode());
        }
        return answer.body();
    }
}
