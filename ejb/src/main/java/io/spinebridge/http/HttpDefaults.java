package io.spinebridge.http;

import io.spinebridge.configuration.CallSettings;
import java.util.function.Predicate;
import javax.net.ssl.SSLSession;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** What all our HTTP clients have in common: the configured time-outs, limits, and nothing done behind the caller's back. Stateless. */
final class HttpDefaults {

    /** Above what may be under way at once, so that the pool never is what makes calls wait. */
    private static final int MOST_CONNECTIONS = 1000;

    /** Without these a server could fill the memory with headers that do not end. */
    private static final Http1Config HEADERS = Http1Config.custom()
            .setMaxLineLength(16 * 1024)
            .setMaxHeaderCount(200)
            .build();

    private HttpDefaults() {}

    /** Repeats nothing, follows no redirect, and remembers neither cookies nor passwords. */
    static HttpClientBuilder client() {
        return client(session -> false);
    }

    /**
     * As {@link #client()}.
     *
     * @param outdated whether a connection must not be used again, by its TLS session, which is null without TLS
     */
    static HttpClientBuilder client(Predicate<SSLSession> outdated) {
        KeepAlive keepAlive = new KeepAlive(outdated);
        return HttpClients.custom()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .setRequestExecutor(new CheckingRequestExecutor(outdated))
                .setConnectionReuseStrategy(keepAlive)
                .setKeepAliveStrategy(keepAlive)
                .evictExpiredConnections()
                .evictIdleConnections(TimeValue.ofMinutes(1));
    }

    static PoolingHttpClientConnectionManagerBuilder connections(CallSettings calls) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(HEADERS)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(calls.connectTimeout()))
                        .setSocketTimeout(Timeout.of(calls.readTimeout()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setTimeToLive(TimeValue.ofMinutes(30))
                        .build())
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setMaxConnTotal(MOST_CONNECTIONS);
    }

    static RequestConfig.Builder request(CallSettings calls) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(calls.connectTimeout()))
                .setResponseTimeout(Timeout.of(calls.readTimeout()));
    }
}
