package io.spinebridge.http;

import io.spinebridge.configuration.CallSettings;
import io.spinebridge.tls.SpineTls;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLParameters;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The one HTTP client and its pool of connections. Thread safe.
 *
 * <p>Connections are reused although they are made with a client certificate: all of them are made with the same one. Nothing is repeated,
 * redirected or remembered behind the caller's back. When the certificate is swapped, idle connections made with the old one are closed.
 */
public final class SpineHttp implements AutoCloseable {

    /** Above the bulkhead of any one service, so that the pool never is what makes calls wait. */
    private static final int MOST_CONNECTIONS = 200;

    private final PoolingHttpClientConnectionManager connections;
    private final CloseableHttpClient client;
    private final Duration callTimeout;
    private final Duration streamTimeout;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "spinebridge-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    public SpineHttp(SpineTls tls, CallSettings calls) {
        SSLParameters parameters = tls.parameters();
        this.callTimeout = calls.callTimeout();
        this.streamTimeout = calls.streamTimeout();
        this.connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(new MarkedHandshakes(ClientTlsStrategyBuilder.create()
                        .setSslContext(tls.context())
                        .setTlsVersions(parameters.getProtocols())
                        .setCiphers(parameters.getCipherSuites())
                        .setHostVerificationPolicy(HostnameVerificationPolicy.BUILTIN)
                        .buildClassic()))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(calls.connectTimeout()))
                        .setSocketTimeout(timeout(calls.readTimeout()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setTimeToLive(TimeValue.ofMinutes(30))
                        .build())
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout(calls.connectTimeout()))
                        .setResponseTimeout(timeout(calls.readTimeout()))
                        .build())
                .disableConnectionState()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .evictExpiredConnections()
                .evictIdleConnections(TimeValue.ofMinutes(1))
                .build();
        tls.whenSwapped(() -> connections.closeIdle(TimeValue.ZERO_MILLISECONDS));
    }

    /** A request under way, with its deadline. */
    public final class Running implements AutoCloseable {
        private final AtomicBoolean late = new AtomicBoolean();
        private final HttpUriRequestBase request;
        private final Duration allowed;
        private final ScheduledFuture<?> deadline;
        private final ClassicHttpResponse response;

        private Running(HttpUriRequestBase request, Duration allowed) throws IOException {
            this.request = request;
            this.allowed = allowed;
            this.deadline = deadlines.schedule(
                    () -> {
                        late.set(true);
                        request.abort();
                    },
                    allowed.toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                this.response = client.executeOpen(null, request, HttpClientContext.create());
            } catch (IOException failed) {
                deadline.cancel(false);
                throw explained(failed);
            } catch (RuntimeException unexpected) {
                deadline.cancel(false);
                throw unexpected;
            }
        }

        public ClassicHttpResponse response() {
            return response;
        }

        /** What a failure means: the deadline, when that has passed. */
        public IOException explained(IOException failed) {
            return late.get() ? new CallTooLongException(allowed, failed) : failed;
        }

        /** Ends the connection at once, whatever is still to come. */
        public void abandon() {
            deadline.cancel(false);
            request.abort();
        }

        @Override
        public void close() throws IOException {
            deadline.cancel(false);
            response.close();
        }
    }

    /** Sends a request whose answer is read at once. */
    public Running send(HttpUriRequestBase request) throws IOException {
        return new Running(request, callTimeout);
    }

    /** Sends a request whose answer is a stream: it may take as long as streams may. */
    public Running open(HttpUriRequestBase request) throws IOException {
        return new Running(request, streamTimeout);
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }
}
