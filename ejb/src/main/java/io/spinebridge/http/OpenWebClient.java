package io.spinebridge.http;

import io.spinebridge.configuration.CallSettings;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
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
    public OpenWebClient(SSLContext trust, CallSettings calls, Supplier<Set<String>> privateHosts) {
        this.requests = RequestConfig.custom()
                .setConnectionRequestTimeout(timeout(calls.connectTimeout()))
                .setResponseTimeout(timeout(calls.readTimeout()))
                .setContentCompressionEnabled(false)
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setTlsSocketStrategy(ClientTlsStrategyBuilder.create()
                                .setSslContext(trust)
                                .setTlsVersions("TLSv1.3", "TLSv1.2")
                                .setHostVerificationPolicy(HostnameVerificationPolicy.BUILTIN)
                                .buildClassic())
                        .setDnsResolver(new PublicAddresses(privateHosts))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout(calls.connectTimeout()))
                                .setSocketTimeout(timeout(calls.readTimeout()))
                                .build())
                        .build())
                .setDefaultRequestConfig(requests)
                .setUserAgent("Spinebridge")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** An answer, whose body is still to be read. */
    public static final class Answer implements AutoCloseable {
        private final HttpGet request;
        private final ClassicHttpResponse response;

        private Answer(HttpGet request, ClassicHttpResponse response) {
            this.request = request;
            this.response = response;
        }

        /** HTTP status. */
        public int status() {
            return response.getCode();
        }

        /** Value of a header, if it is there. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
        }

        /** The body; empty when there is none. Throws when it ends before its announced end. */
        public InputStream body() throws IOException {
            return response.getEntity() == null
                    ? InputStream.nullInputStream()
                    : new FilterInputStream(response.getEntity().getContent()) {
                        @Override
                        public void close() {
                            Answer.this.close();
                        }
                    };
        }

        /** Ends the connection when the body was not read to its end: the HTTP client would read the rest, however long that is. */
        @Override
        public void close() {
            request.abort();
        }
    }

    /**
     * Makes a request, whose answer may take as long to begin as every answer may.
     *
     * @param url where to
     * @param headers what is said beside what HTTP needs
     * @throws IOException when there is no answer
     */
    public Answer get(URI url, Map<String, String> headers) throws IOException {
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
    public Answer get(URI url, Map<String, String> headers, Duration patience) throws IOException {
        return get(
                url,
                headers,
                RequestConfig.copy(requests)
                        .setResponseTimeout(timeout(patience))
                        .build());
    }

    private Answer get(URI url, Map<String, String> headers, RequestConfig config) throws IOException {
        HttpGet request = new HttpGet(url);
        request.setConfig(config);
        headers.forEach(request::setHeader);
        return new Answer(request, client.executeOpen(null, request, null));
    }

    /** Closes all connections. */
    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }

    /** Resolves names to public addresses. What is connected to is what was looked at. */
    private static final class PublicAddresses extends SystemDefaultDnsResolver {
        private final Supplier<Set<String>> privateHosts;

        PublicAddresses(Supplier<Set<String>> privateHosts) {
            this.privateHosts = privateHosts;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] addresses = super.resolve(host);
            boolean allowed = privateHosts.get().contains(host.toLowerCase(Locale.ROOT));
            if (!allowed && Arrays.stream(addresses).anyMatch(PrivateAddresses::isPrivate)) {
                throw new UnknownHostException(
                        "the host's address is local or private (spinebridge.retrieval.private-hosts)");
            }
            return addresses;
        }

        @Override
        public java.util.List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
            return Arrays.stream(resolve(host))
                    .map(address -> new InetSocketAddress(address, port))
                    .toList();
        }
    }
}
