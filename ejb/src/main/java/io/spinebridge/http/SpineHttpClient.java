package io.spinebridge.http;

import io.spinebridge.configuration.CallSettings;
import io.spinebridge.measurement.ServiceMeter;
import io.spinebridge.tls.SpineTls;
import java.io.IOException;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;

/**
 * The HTTP client that shows our certificate to one service, and its pool of connections, which it shares with no other. Thread safe.
 *
 * <p>Connections are reused although they are made with a client certificate: all of them are made with the same one. When the certificate is
 * swapped, idle connections made with the old one are closed, and busy ones once they have finished.
 */
public final class SpineHttpClient implements AutoCloseable {

    private final SpineTls tls;
    private final PooledClient client;
    private final Runnable closeIdle;
    private final Duration callTimeout;
    private final Duration streamTimeout;
    private final RequestConfig streams;

    /**
     * Makes the client.
     *
     * @param meter of the service that it is for
     * @param tls our certificate, and whom we trust
     * @param calls time-outs
     */
    public SpineHttpClient(ServiceMeter meter, SpineTls tls, CallSettings calls) {
        this.tls = tls;
        this.callTimeout = calls.callTimeout();
        this.streamTimeout = calls.streamTimeout();
        this.streams =
                HttpDefaults.request(calls).setContentCompressionEnabled(false).build();
        this.client = new PooledClient(
                meter.service().key(),
                connections(tls, calls),
                HttpDefaults.client(session -> ConnectionAge.outdated(tls, session))
                        .setDefaultRequestConfig(HttpDefaults.request(calls).build())
                        .addResponseInterceptorFirst(new RefusalsAsTheyCome()),
                meter);
        this.closeIdle = () -> this.client.closeIdle();
        tls.whenSwapped(closeIdle);
    }

    private static PoolingHttpClientConnectionManager connections(SpineTls tls, CallSettings calls) {
        SSLParameters parameters = tls.parameters();
        return HttpDefaults.connections(calls)
                .setTlsSocketStrategy(new ConnectionAge(
                        tls,
                        new HandshakeFailureMarker(ClientTlsStrategyBuilder.create()
                                .setSslContext(tls.context())
                                .setTlsVersions(parameters.getProtocols())
                                .setCiphers(parameters.getCipherSuites())
                                .setHostVerificationPolicy(HostnameVerificationPolicy.BUILTIN)
                                .buildClassic())))
                .build();
    }

    /** Sends a request that changes nothing, whose answer is read at once: it may take what is left to the operation under way. */
    public RunningRequest read(HttpUriRequestBase request) throws IOException {
        TimeLimit limit = new TimeLimit(callTimeout, TimeLimit.CALL).withinOperation();
        return client.send(request, new RunningRequest.Limits(limit, limit));
    }

    /** Sends a request that changes something: once it is sent, waiting for its answer is better than not to know it. */
    public RunningRequest write(HttpUriRequestBase request) throws IOException {
        TimeLimit limit = new TimeLimit(callTimeout, TimeLimit.CALL);
        return client.send(request, new RunningRequest.Limits(limit, limit));
    }

    /**
     * Sends a request whose answer is a stream: once it has begun it may take as long as streams may. It comes as it is sent: unpacked here, it
     * would lose the sight of where it ends.
     */
    public RunningRequest open(HttpUriRequestBase request) throws IOException {
        request.setConfig(streams);
        TimeLimit whole = new TimeLimit(streamTimeout, TimeLimit.STREAM);
        return client.send(request, new RunningRequest.Limits(whole.withinOperation(), whole));
    }

    /** How many requests hold a connection now. */
    public int busy() {
        return client.busy();
    }

    /** Its connections now. */
    public ConnectionCount connections() {
        return client.connections();
    }

    /** Closes all connections. */
    @Override
    public void close() {
        tls.forget(closeIdle);
        client.close();
    }
}
