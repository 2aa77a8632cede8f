package io.spinebridge.benchmark.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.apache.ApacheRestfulClientFactory;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;
import org.hl7.fhir.dstu3.model.Bundle;

/** HAPI's own client, which is asked for one-request operations alone: others it does not make. */
final class HapiCalls implements Calls {

    private static final int SECONDS_TO_LIVE = 5;

    private final IGenericClient client;
    private final PeerAddresses addresses;

    private HapiCalls(IGenericClient client, PeerAddresses addresses) {
        this.client = client;
        this.addresses = addresses;
    }

    /** As it comes: its own defaults, but for TLS, which can only be given with the whole HTTP client. */
    static HapiCalls asItComes(FhirContext fhir, SSLContext tls, PeerAddresses addresses) {
        ApacheRestfulClientFactory factory = new ApacheRestfulClientFactory(fhir);
        factory.setHttpClient(http(tls, factory.getPoolMaxTotal(), factory.getPoolMaxPerRoute())
                .setConnectionTimeToLive(SECONDS_TO_LIVE, TimeUnit.SECONDS)
                .build());
        return new HapiCalls(factory.newGenericClient(addresses.spine().toString()), addresses);
    }

    /** Tuned: as many connections as there are threads, no end to their life, and no question what the server can do. */
    static HapiCalls tuned(FhirContext fhir, SSLContext tls, PeerAddresses addresses, int connections) {
        ApacheRestfulClientFactory factory = new ApacheRestfulClientFactory(fhir);
        factory.setServerValidationMode(ServerValidationModeEnum.NEVER);
        factory.setHttpClient(
                http(tls, connections, connections).disableCookieManagement().build());
        return new HapiCalls(factory.newGenericClient(addresses.spine().toString()), addresses);
    }

    private static HttpClientBuilder http(SSLContext tls, int total, int perRoute) {
        return HttpClients.custom().setSSLContext(tls).setMaxConnTotal(total).setMaxConnPerRoute(perRoute);
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
