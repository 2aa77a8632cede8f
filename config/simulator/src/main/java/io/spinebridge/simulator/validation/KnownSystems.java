package io.spinebridge.simulator.validation;

import io.spinebridge.simulator.pki.ClientIdentity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The systems that the simulated Spine knows.
 *
 * @param spineAsid the Spine's own ASID, expected in {@code ToASID} by Reasonable Adjustments
 * @param systems the others
 */
public record KnownSystems(String spineAsid, List<KnownSystem> systems) {

    /**
     * A system.
     *
     * @param asid its ASID
     * @param organisations ODS codes that it may act for
     * @param certificateName common name of its client certificate
     * @param interactions ids it is accredited for; empty means all
     */
    public record KnownSystem(
            String asid, Set<String> organisations, String certificateName, Set<String> interactions) {
        public KnownSystem {
            organisations = Set.copyOf(organisations);
            interactions = Set.copyOf(interactions);
        }

        /** Whether it may call an interaction. */
        public boolean isAccreditedFor(String interactionId) {
            return interactions.isEmpty() || interactions.contains(interactionId);
        }
    }

    public KnownSystems {
        systems = List.copyOf(systems);
    }

    private static final String LOCATOR = "urn:nhs:names:services:nrl:DocumentReference.";

    /** The systems of the local environment. */
    public static KnownSystems development() {
        return new KnownSystems(
                "987654456789",
                List.of(
                        new KnownSystem(
                                "200000000205", Set.of("RXA", "X09"), ClientIdentity.VALID.commonName(), Set.of()),
                        new KnownSystem(
                                "654321123456", Set.of("RR8"), ClientIdentity.OTHER_SYSTEM.commonName(), Set.of()),
                        new KnownSystem(
                                "200000000306",
                                Set.of("RXA"),
                                ClientIdentity.VALID.commonName(),
                                Set.of("urn:nhs:names:services:raflags:Consent.read:1")),
                        new KnownSystem(
                                "200000000117",
                                Set.of("RXA"),
                                ClientIdentity.VALID.commonName(),
                                Set.of(LOCATOR + "read", LOCATOR + "search")),
                        new KnownSystem(
                                "200000000118",
                                Set.of("MHT01"),
                                ClientIdentity.VALID.commonName(),
                                Set.of(LOCATOR + "create", LOCATOR + "update", LOCATOR + "delete"))));
    }

    /** The system of an ASID. */
    public Optional<KnownSystem> find(String asid) {
        return systems.stream().filter(system -> system.asid().equals(asid)).findFirst();
    }

    /** Whether a known system acts for an organisation. */
    public boolean actsFor(String asid, String odsCode) {
        return find(asid)
                .filter(system -> system.organisations().contains(odsCode))
                .isPresent();
    }

    /** Whether any system acts for an organisation. */
    public boolean knowsOrganisation(String odsCode) {
        return systems.stream().anyMatch(system -> system.organisations().contains(odsCode));
    }
}
