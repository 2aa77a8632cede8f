package io.spinebridge.http;

import io.spinebridge.configuration.CallSettings;
import io.spinebridge.tls.SpineTls;
import java.io.IOException;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;

/**
 * The HTTP client that shows our certificate, and its pool of connections. Thread safe.
 *
 * <p>Connections are reused although they are made with a client certificate: all of them are made with the same one. When the certificate is
 * swapped, idle connections made with the old one are closed.
 */
public final class SpineHttpClient implements AutoCloseable {

    /** Above what the bulkheads of all services let through together, so that the pool never is what makes calls wait. */
    private static final int MOST_CONNECTIONS = 1000;

    private final PoolingHttpClientConnectionManager connections;
    private final CloseableHttpClient client;
    private final Duration callTimeout;
    private final Duration streamTimeout;
    private final RequestConfig streams;
    private final Deadlines deadlines = new Deadlines();

    /**
     * Makes the client.
     *
     * @param tls our certificate, and whom we trust
     * @param calls time-outs
     */
    public SpineHttpClient(SpineTls tls, CallSettings calls) {
        this.callTimeout = calls.callTimeout();
        this.streamTimeout = calls.streamTimeout();
        this.streams =
                HttpDefaults.request(calls).setContentCompressionEnabled(false).build();
        this.connections = connections(tls, calls);
        this.client = HttpDefaults.client()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(HttpDefaults.request(calls).build())
                .disableConnectionState()
                .evictExpiredConnections()
                .evictIdleConnections(TimeValue.ofMinutes(1))
                .build();
        tls.whenSwapped(() -> connections.closeIdle(TimeValue.ZERO_MILLISECONDS));
    }

    private static PoolingHttpClientConnectionManager connections(SpineTls tls, CallSettings calls) {
        SSLParameters parameters = tls.parameters();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(new HandshakeFailureMarker(ClientTlsStrategyBuilder.create()
                        .setSslContext(tls.context())
                        .setTlsVersions(parameters.getProtocols())
                        .setCiphers(parameters.getCipherSuites())
                        .setHostVerificationPolicy(HostnameVerificationPolicy.BUILTIN)
                        .buildClassic()))
                .setDefaultConnectionConfig(HttpDefaults.connection(calls)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setTimeToLive(TimeValue.ofMinutes(30))
                        .build())
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .build();
    }

    /** Sends a request whose answer is read at once. */
    public RunningRequest send(HttpUriRequestBase request) throws IOException {
        return running(request, callTimeout);
    }

    /**
     * Sends a request whose answer is a stream: it may take as long as streams may. It comes as it is sent: unpacked here, it would lose the
     * headers that say so, and where it ends.
     */
    public RunningRequest open(HttpUriRequestBase request) throws IOException {
        request.setConfig(streams);
        return running(request, streamTimeout);
    }

    private RunningRequest running(HttpUriRequestBase request, Duration allowed) throws IOException {
        try {
            return new RunningRequest(client, request, allowed, deadlines);
        } catch (StaleConnectionException closedMeanwhile) {
            // Where one was closed, the others were most likely as well: the next attempt is not to find another one.
            connections.closeIdle(TimeValue.ZERO_MILLISECONDS);
            throw closedMeanwhile;
        }
    }

    /** Closes all connections. */
    @Override
    public void close() {
        deadlines.close();
        client.close(CloseMode.IMMEDIATE);
    }
}
