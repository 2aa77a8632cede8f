package io.spinebridge.pointers;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineUser;
import io.spinebridge.spine.SpineCall;
import io.spinebridge.spine.SpineGateway;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;

/** The gateway and the wire client together, with queries written as they must be. Thread safe. */
final class NrlCalls {

    private final SpineGateway gateway;
    private final NationalRecordLocatorClient client;
    private final Supplier<URI> baseUrl;

    NrlCalls(SpineGateway gateway, NationalRecordLocatorClient client, Supplier<URI> baseUrl) {
        this.gateway = gateway;
        this.client = client;
        this.baseUrl = baseUrl;
    }

    SpineUser user() {
        return gateway.caller();
    }

    /** Makes a request that changes nothing; an empty query for none. */
    <T> T read(NhsNumber patient, String query, Function<NationalRecordLocatorClient, T> request) {
        return gateway.read(call(patient, query), () -> request.apply(client));
    }

    /** Makes a request that changes something; an empty query for none. */
    <T> T write(NhsNumber patient, String query, Function<NationalRecordLocatorClient, T> request) {
        return gateway.write(call(patient, query), () -> request.apply(client));
    }

    private SpineCall call(NhsNumber patient, String query) {
        SpineCall call = SpineCall.about(patient);
        return query.isEmpty() ? call : call.at(URI.create(baseUrl.get() + "/" + NrlWire.RESOURCE + "?" + query));
    }
}
