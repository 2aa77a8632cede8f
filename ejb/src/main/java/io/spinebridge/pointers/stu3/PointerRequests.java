package io.spinebridge.pointers.stu3;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.spine.SpineCall;
import io.spinebridge.spine.SpineGateway;
import java.net.URI;
import java.util.function.Function;

/** The gateway and the wire client together, with queries written as they must be. Thread safe. */
final class PointerRequests {

    private final SpineGateway gateway;
    private final NationalRecordLocatorClient client;
    private final URI baseUrl;

    PointerRequests(SpineGateway gateway, NationalRecordLocatorClient client, URI baseUrl) {
        this.gateway = gateway;
        this.client = client;
        this.baseUrl = baseUrl;
    }

    /** Makes a request that changes nothing; an empty query for none. */
    <T> T read(NhsNumber patient, String query, Function<NationalRecordLocatorClient, T> request) {
        return gateway.read(call(patient, query), () -> request.apply(client));
    }

    /** Makes a request that changes something; an empty query for none. */
    <T> T write(NhsNumber patient, String query, Function<NationalRecordLocatorClient, T> request) {
        return gateway.write(call(patient, query), () -> request.apply(client));
    }

    /** The service's base URL. */
    URI base() {
        return baseUrl;
    }

    private SpineCall call(NhsNumber patient, String query) {
        SpineCall call = SpineCall.about(patient);
        return query.isEmpty()
                ? call
                : call.at(URI.create(baseUrl + "/" + NationalRecordLocatorClient.RESOURCE + "?" + query));
    }
}
