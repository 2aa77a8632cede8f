package io.spinebridge.simulator.proxy;

import io.spinebridge.simulator.listener.HttpCall;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** The proxy's way to the providers: each request once, nothing followed, unpacked or kept. Thread safe. */
final class ProviderClient {

    private static final int MOST_CONNECTIONS = 100;
    private static final Timeout CONNECT = Timeout.ofSeconds(5);

    /** What concerns one connection and not the message; {@code Host} and the length are set anew. */
    static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "host",
            "content-length",
            "expect");

    private final ProviderHosts hosts = new ProviderHosts();
    private final CloseableHttpClient client;

    ProviderClient(SSLContext tls) {
        client = HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                        .setDnsResolver(hosts)
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                                .build())
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .build();
    }

    void route(String host, InetSocketAddress address) {
        hosts.put(host, address);
    }

    /**
     * Asks a provider. The answer's body has yet to be read, and the answer to be closed.
     *
     * @param body the request's body; not read when a GET has none
     * @throws IOException when there is no answer
     */
    ClassicHttpResponse ask(HttpCall call, URI url, InputStream body, String forwarded, Duration silence)
            throws IOException {
        HttpHost provider = new HttpHost("https", url.getHost());
        BasicClassicHttpRequest request = new BasicClassicHttpRequest(call.method(), provider, TargetUrl.pathOf(url));
        call.headers().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name)) {
                values.forEach(value -> request.addHeader(name, value));
            }
        });
        request.addHeader("Forwarded", forwarded);
        if (!call.header("content-length").isEmpty()
                || !call.header("transfer-encoding").isEmpty()) {
            String length = call.header("content-length");
            request.setEntity(new InputStreamEntity(body, length.isEmpty() ? -1 : Long.parseLong(length), null));
        }
        HttpClientContext context = HttpClientContext.create();
        Timeout timeout = Timeout.of(silence);
        context.setRequestConfig(RequestConfig.custom()
                .setResponseTimeout(timeout)
                .setConnectionRequestTimeout(timeout)
                .build());
        return client.executeOpen(provider, request, context);
    }

    void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
