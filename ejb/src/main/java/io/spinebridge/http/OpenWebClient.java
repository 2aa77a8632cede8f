package io.spinebridge.http;

import io.spinebridge.configuration.CallSettings;
import io.spinebridge.measurement.ServiceMeter;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;

/**
 * GET requests to servers that are not the Spine: no certificate, no token, no cookie, no redirect. Connects to no local or private address,
 * whatever a name resolves to, but where that is allowed. Thread safe.
 */
public final class OpenWebClient implements AutoCloseable {

    private static final String DIRECTORY = "spinebridge.directory.timeout";

    private final PooledClient client;
    private final CallSettings calls;

    /**
     * Makes the client.
     *
     * @param trust whom to trust
     * @param calls time-outs
     * @param privateHosts hosts whose addresses may be local or private, in lower case
     * @param meter counts what goes over the wire
     */
    public OpenWebClient(SSLContext trust, CallSettings calls, Set<String> privateHosts, ServiceMeter meter) {
        this.calls = calls;
        this.client = new PooledClient(
                "open web",
                HttpDefaults.connections(calls)
                        .setTlsSocketStrategy(ClientTlsStrategyBuilder.create()
                                .setSslContext(trust)
                                .setTlsVersions("TLSv1.3", "TLSv1.2")
                                .setHostVerificationPolicy(HostnameVerificationPolicy.BUILTIN)
                                .buildClassic())
                        .setDnsResolver(new PublicAddressResolver(privateHosts))
                        .build(),
                HttpDefaults.client()
                        .setDefaultRequestConfig(HttpDefaults.request(calls)
                                .setContentCompressionEnabled(false)
                                .build())
                        .setUserAgent("Spinebridge"),
                meter);
    }

    /**
     * Asks for a page, whose body may take as long as streams may once its answer has begun; that is in the time of an operation.
     *
     * @param url where to
     * @param headers what is said beside what HTTP needs
     * @throws IOException when there is no answer
     */
    public OpenWebAnswer get(URI url, Map<String, String> headers) throws IOException {
        TimeLimit whole = new TimeLimit(calls.streamTimeout(), TimeLimit.STREAM);
        TimeLimit begun = new TimeLimit(calls.operationTimeout(), TimeLimit.OPERATION)
                .orShorter(new TimeLimit(calls.callTimeout(), TimeLimit.CALL));
        return get(url, headers, begun, whole);
    }

    /**
     * Asks a directory.
     *
     * @param url where to
     * @param headers what is said beside what HTTP needs
     * @param patience until the answer is complete
     * @throws IOException when there is no answer
     */
    public OpenWebAnswer get(URI url, Map<String, String> headers, Duration patience) throws IOException {
        TimeLimit limit = new TimeLimit(patience, DIRECTORY);
        return get(url, headers, limit, null);
    }

    private OpenWebAnswer get(URI url, Map<String, String> headers, TimeLimit begun, TimeLimit whole)
            throws IOException {
        TimeLimit limit = begun.withinOperation();
        HttpGet request = new HttpGet(url);
        headers.forEach(request::setHeader);
        return new OpenWebAnswer(client.send(request, new RunningRequest.Limits(limit, whole == null ? limit : whole)));
    }

    /** How many requests hold a connection now. */
    public int busy() {
        return client.busy();
    }

    /** Closes all connections. */
    @Override
    public void close() {
        client.close();
    }
}
