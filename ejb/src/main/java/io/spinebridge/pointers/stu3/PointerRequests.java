package io.spinebridge.pointers.stu3;

import io.spinebridge.api.NhsNumber;
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
        return URI.create(baseUrl + "/" + NationalRecordLocatorClient.RESOURCE + "?" + query);
    }
}
