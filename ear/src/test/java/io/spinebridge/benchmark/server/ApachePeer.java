package io.spinebridge.benchmark.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Apache HttpClient 5, with as many connections as there are threads. */
final class ApachePeer implements HttpPeer {

    private final CloseableHttpClient client;

    ApachePeer(SSLContext tls, int connections) {
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                        .setMaxConnTotal(connections)
                        .setMaxConnPerRoute(connections)
                        .build())
                // Or a connection with a client certificate would belong to one call, and be made anew for the next.
                .disableConnectionState()
                .disableContentCompression()
                .build();
    }

    @Override
    public InputStream get(URI address) throws IOException {
        HttpGet request = new HttpGet(address);
        request.setHeader("Accept", FHIR);
        return sent(request);
    }

    @Override
    public InputStream post(URI address, byte[] body) throws IOException {
        HttpPost request = new HttpPost(address);
        request.setHeader("Accept", FHIR);
        request.setEntity(new ByteArrayEntity(body, ContentType.create(FHIR)));
        return sent(request);
    }

    /** Whose end gives the connection back. */
    private InputStream sent(ClassicHttpRequest request) throws IOException {
        ClassicHttpResponse answer = client.executeOpen(null, request, null);
        if (answer.getCode() >= 300) {
            answer.close();
            throw new IOException("HTTP " + answer.getCode());
        }
        return answer.getEntity().getContent();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
