package io.spinebridge.http;

import io.spinebridge.configuration.CallSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * GET requests to servers that are not the Spine: no certificate, no token, no cookie, no redirect. Connects to no local or private address,
 * whatever a name resolves to, but where that is allowed. Thread safe.
 */
public final class OpenWebClient implements AutoCloseable {

    private final CloseableHttpClient client;
    private final RequestConfig requests;

    /**
     * Makes the client.
     *
     * @param trust whom to trust
     * @param calls time-outs
     * @param privateHosts hosts whose addresses may be local or private, in lower case
     */
    public OpenWebClient(SSLContext trust, CallSettings calls, Set<String> privateHosts) {
        this.requests =
                HttpDefaults.request(calls).setContentCompressionEnabled(false).build();
        this.client = HttpDefaults.client()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setTlsSocketStrategy(ClientTlsStrategyBuilder.create()
                                .setSslContext(trust)
                                .setTlsVersions("TLSv1.3", "TLSv1.2")
                                .setHostVerificationPolicy(HostnameVerificationPolicy.BUILTIN)
                                .buildClassic())
                        .setDnsResolver(new PublicAddressResolver(privateHosts))
                        .setDefaultConnectionConfig(
                                HttpDefaults.connection(calls).build())
                        .build())
                .setDefaultRequestConfig(requests)
                .setUserAgent("Spinebridge")
                .build();
    }

    /**
     * Makes a request, whose answer may take as long to begin as every answer may.
     *
     * @param url where to
     * @param headers what is said beside what HTTP needs
     * @throws IOException when there is no answer
     */
    public OpenWebAnswer get(URI url, Map<String, String> headers) throws IOException {
        return get(url, headers, requests);
    }

    /**
     * Makes a request.
     *
     * @param url where to
     * @param headers what is said beside what HTTP needs
     * @param patience until the answer begins, and between its parts
     * @throws IOException when there is no answer
     */
    public OpenWebAnswer get(URI url, Map<String, String> headers, Duration patience) throws IOException {
        return get(
                url,
                headers,
                RequestConfig.copy(requests)
                        .setResponseTimeout(Timeout.of(patience))
                        .build());
    }

    private OpenWebAnswer get(URI url, Map<String, String> headers, RequestConfig config) throws IOException {
        HttpGet request = new HttpGet(url);
        request.setConfig(config);
        headers.forEach(request::setHeader);
        return new OpenWebAnswer(request, client.executeOpen(null, request, null));
    }

    /** Closes all connections. */
    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
