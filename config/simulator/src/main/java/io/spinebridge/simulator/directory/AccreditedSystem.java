package io.spinebridge.simulator.directory;

import java.util.Set;

/**
 * An accredited system: what SDS keeps as {@code nhsAs}.
 *
 * @param asid its ASID
 * @param odsCode organisation that it is deployed in ({@code nhsIDCode})
 * @param clients organisations that it may act for beside that one ({@code nhsAsClient})
 * @param partyKey party key of the message handler that it goes with
 * @param interactions service interactions that it is accredited for ({@code nhsAsSvcIA})
 * @param certificateName host name in its client certificate
 */
public record AccreditedSystem(
        String asid,
        String odsCode,
        Set<String> clients,
        String partyKey,
        Set<String> interactions,
        String certificateName) {

    public AccreditedSystem {
        clients = Set.copyOf(clients);
        interactions = Set.copyOf(interactions);
    }

    /** Whether it may act for an organisation. */
    public boolean actsFor(String organisation) {
        return odsCode.equals(organisation) || clients.contains(organisation);
    }
}
