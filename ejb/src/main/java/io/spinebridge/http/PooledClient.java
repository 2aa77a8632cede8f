package io.spinebridge.http;

import io.spinebridge.measurement.ServiceMeter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolStats;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** An HTTP client for one purpose, with a pool of connections and deadlines of its own. Thread safe. */
final class PooledClient implements AutoCloseable {

    /** So many connections may turn out to be closed before anything was sent; each time all idle ones are closed. */
    private static final int MOST_CLOSED = 3;

    private final PoolingHttpClientConnectionManager connections;
    private final CloseableHttpClient client;
    private final Deadlines deadlines = new Deadlines();
    private final RunningRequest.Means means;

    /**
     * Makes the client.
     *
     * @param purpose what it is for, in logs
     * @param connections its pool
     * @param settings of everything else
     * @param meter counts what goes over the wire
     */
    PooledClient(
            String purpose,
            PoolingHttpClientConnectionManager connections,
            HttpClientBuilder settings,
            ServiceMeter meter) {
        this.connections = connections;
        this.client = settings.setConnectionManager(connections).build();
        this.means = new RunningRequest.Means(client, deadlines, new ForgottenAnswers(purpose), meter);
    }

    /** Sends a request; on a fresh connection when the first one turns out to be closed before anything was sent. */
    RunningRequest send(HttpUriRequestBase request, RunningRequest.Limits limits) throws IOException {
        for (int closed = 1; ; closed++) {
            try {
                return new RunningRequest(means, request, limits);
            } catch (NothingSentException notSent) {
                closeIdle();
                if (closed == MOST_CLOSED) {
                    throw new StaleConnectionException(notSent);
                }
            } catch (StaleConnectionException closedMeanwhile) {
                // Where one was closed, the others were most likely as well: the next attempt is not to find another
                // one.
                closeIdle();
                throw closedMeanwhile;
            }
        }
    }

    /** Makes a connection, handshake and all, for the next request to find. */
    void connect(HttpHost host, Timeout allowed) throws IOException {
        LeaseRequest request = connections.lease(
                "warm-up", new HttpRoute(host, null, "https".equals(host.getSchemeName())), allowed, null);
        ConnectionEndpoint endpoint = endpoint(request, allowed);
        try {
            if (!endpoint.isConnected()) {
                connections.connect(endpoint, allowed, HttpClientContext.create());
            }
        } finally {
            connections.release(endpoint, null, KeepAlive.USUAL);
        }
    }

    private static ConnectionEndpoint endpoint(LeaseRequest request, Timeout allowed) throws IOException {
        try {
            return request.get(allowed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException | TimeoutException none) {
            throw new IOException(none);
        }
    }

    void closeIdle() {
        connections.closeIdle(TimeValue.ZERO_MILLISECONDS);
    }

    /** How many requests hold a connection now. */
    int busy() {
        return connections.getTotalStats().getLeased();
    }

    ConnectionCount connections() {
        PoolStats stats = connections.getTotalStats();
        return new ConnectionCount(stats.getLeased(), stats.getAvailable(), stats.getPending());
    }

    /** Requests and answers under way whose deadline is watched. */
    int deadlines() {
        return deadlines.waiting();
    }

    @Override
    public void close() {
        deadlines.close();
        client.close(CloseMode.IMMEDIATE);
    }
}
