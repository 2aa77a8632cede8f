package io.spinebridge.pointers;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineUser;
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
        return query.isEmpty()
                ? gateway.read(patient, () -> request.apply(client))
                : gateway.follow(patient, target(query), () -> request.apply(client));
    }

    /** Makes a request that changes something; an empty query for none. */
    <T> T write(NhsNumber patient, String query, Function<NationalRecordLocatorClient, T> request) {
        return query.isEmpty()
                ? gateway.write(patient, () -> request.apply(client))
                : gateway.writeTo(patient, target(query), () -> request.apply(client));
    }

    private URI target(String query) {
        return URI.create(baseUrl.get() + "/" + NrlWire.RESOURCE + "?" + query);
    }
}
