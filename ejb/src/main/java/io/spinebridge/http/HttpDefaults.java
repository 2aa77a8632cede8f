package io.spinebridge.http;

import io.spinebridge.configuration.CallSettings;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.util.Timeout;

/** What all our HTTP clients have in common: the configured time-outs, and nothing done behind the caller's back. Stateless. */
final class HttpDefaults {

    private HttpDefaults() {}

    /** Repeats nothing, follows no redirect, and remembers neither cookies nor passwords. */
    static HttpClientBuilder client() {
        return HttpClients.custom()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching();
    }

    static ConnectionConfig.Builder connection(CallSettings calls) {
        return ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(calls.connectTimeout()))
                .setSocketTimeout(Timeout.of(calls.readTimeout()));
    }

    static RequestConfig.Builder request(CallSettings calls) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(calls.connectTimeout()))
                .setResponseTimeout(Timeout.of(calls.readTimeout()));
    }
}
