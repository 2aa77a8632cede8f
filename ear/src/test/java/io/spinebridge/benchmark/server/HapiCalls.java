package io.spinebridge.benchmark.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.apache.ApacheRestfulClientFactory;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;
import org.hl7.fhir.dstu3.model.Bundle;

/** HAPI's own client, which is asked for one-request operations alone: others it does not make. */
final class HapiCalls implements Calls {

    private final IGenericClient client;
    private final PeerAddresses addresses;

    private HapiCalls(IGenericClient client, PeerAddresses addresses) {
        this.client = client;
        this.addresses = addresses;
    }

    /**
     * As it comes: its own defaults, but for TLS, which can only be given with the whole HTTP client. With a client certificate, that one makes
     * a connection for each call.
     */
    static HapiCalls asItComes(SSLContext tls, PeerAddresses addresses) {
        FhirContext fhir = FhirContext.forDstu3();
        ApacheRestfulClientFactory factory = new ApacheRestfulClientFactory(fhir);
        factory.setHttpClient(http(tls, factory.getPoolMaxTotal(), factory.getPoolMaxPerRoute())
                .setConnectionTimeToLive(factory.getConnectionTimeToLive(), TimeUnit.MILLISECONDS)
                .setDefaultRequestConfig(defaults(factory))
                .build());
        return client(fhir, factory, addresses);
    }

    /**
     * Tuned: as many connections as there are threads, no end to their life, used again although a client certificate was shown, and no
     * question what the server can do.
     */
    static HapiCalls tuned(SSLContext tls, PeerAddresses addresses, int connections) {
        FhirContext fhir = FhirContext.forDstu3();
        ApacheRestfulClientFactory factory = new ApacheRestfulClientFactory(fhir);
        factory.setServerValidationMode(ServerValidationModeEnum.NEVER);
        factory.setHttpClient(
                http(tls, connections, connections).disableConnectionState().build());
        return client(fhir, factory, addresses);
    }

    /** It asks each connection whether it still stands before it uses it. */
    @SuppressWarnings("deprecation")
    private static RequestConfig defaults(ApacheRestfulClientFactory factory) {
        return RequestConfig.custom()
                .setSocketTimeout(factory.getSocketTimeout())
                .setConnectTimeout(factory.getConnectTimeout())
                .setConnectionRequestTimeout(factory.getConnectionRequestTimeout())
                .setStaleConnectionCheckEnabled(true)
                .build();
    }

    private static HttpClientBuilder http(SSLContext tls, int total, int perRoute) {
        return HttpClients.custom()
                .setSSLContext(tls)
                .disableCookieManagement()
                .setMaxConnTotal(total)
                .setMaxConnPerRoute(perRoute);
    }

    /** A context has one factory: whatever client it makes asks that one for connections. */
    private static HapiCalls client(FhirContext fhir, ApacheRestfulClientFactory factory, PeerAddresses addresses) {
        fhir.setRestfulClientFactory(factory);
        return new HapiCalls(factory.newGenericClient(addresses.spine().toString()), addresses);
    }

    @Override
    public Call of(Operation operation, String patient) {
        return switch (operation) {
            case SEARCH -> search(addresses.pointers(patient));
            case ADJUSTMENTS -> search(addresses.adjustments("Flag", patient));
            case RECORD, ADDITION, RETRIEVAL -> throw new UnsupportedOperationException(operation.name());
        };
    }

    private Call search(URI address) {
        String url = address.toString();
        return () -> client.search()
                .byUrl(url)
                .returnBundle(Bundle.class)
                .execute()
                .getEntry()
                .size();
    }
}
