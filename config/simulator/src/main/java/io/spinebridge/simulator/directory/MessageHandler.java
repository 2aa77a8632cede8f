package io.spinebridge.simulator.directory;

import java.net.URI;

/**
 * A message handler: what SDS keeps as {@code nhsMhs}, one for each interaction.
 *
 * @param id its id ({@code uniqueIdentifier}, {@code nhsMhsCPAId})
 * @param odsCode organisation ({@code nhsIDCode})
 * @param partyKey its party key
 * @param interaction service interaction that it takes ({@code nhsMhsSvcIA})
 * @param endpoint base URL ({@code nhsMhsEndPoint})
 */
public record MessageHandler(String id, String odsCode, String partyKey, String interaction, URI endpoint) {

    /** Host name of the endpoint ({@code nhsMhsFQDN}); empty when it has none, as wrong registrations do. */
    public String fqdn() {
        return endpoint.getHost() == null ? "" : endpoint.getHost();
    }
}
