package io.spinebridge.simulator.directory;

import io.spinebridge.simulator.pki.ClientIdentity;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The registrations of the local environment. Organisations and systems are invented; ODS codes are only used as such. */
public final class SeedRegistry {

    /** The usual consumer, of RXA and X09. */
    public static final String CONSUMER = "200000000205";
    /** A consumer of RXA that is not accredited for retrieval. */
    public static final String UNACCREDITED_CONSUMER = "200000000306";
    /** The consumer of RR8, with the certificate of the other system. */
    public static final String OTHER_CONSUMER = "654321123456";

    /** RR8's provider: one system, one endpoint. */
    public static final String RR8 = "200000000410";
    /** RGD's first provider, at {@link #RGD_HOST}. */
    public static final String RGD = "200000000421";
    /** RGD's second provider, at {@link #RGD_ARCHIVE_HOST}: only the host of the pointer's URL tells the two apart. */
    public static final String RGD_ARCHIVE = "200000000422";
    /** One of two providers of RTG at the same host. */
    public static final String RTG = "200000000431";
    /** The other one. */
    public static final String RTG_TWIN = "200000000432";
    /** R1A's provider, which has no message handler and so no endpoint. */
    public static final String R1A = "200000000441";
    /** RVY's system, which is registered for something else. */
    public static final String RVY = "200000000451";
    /** R0A's provider, with which no consumer has a data sharing agreement. */
    public static final String R0A = "200000000461";
    /** RX4's provider, where nothing listens. */
    public static final String RX4 = "200000000471";

    /** Host of {@link #RR8}. */
    public static final String RR8_HOST = "nrl-rr8.supplier.thirdparty.nhs.uk";
    /** Host of {@link #RGD}. */
    public static final String RGD_HOST = "nrl-rgd.supplier.thirdparty.nhs.uk";
    /** Host of {@link #RGD_ARCHIVE}. */
    public static final String RGD_ARCHIVE_HOST = "nrl-rgd.archive.thirdparty.nhs.uk";
    /** Host of {@link #RTG} and {@link #RTG_TWIN}. */
    public static final String RTG_HOST = "nrl-rtg.supplier.thirdparty.nhs.uk";
    /** Host of {@link #R0A}. */
    public static final String R0A_HOST = "nrl-r0a.supplier.thirdparty.nhs.uk";
    /** Host of {@link #RX4}, which cannot be reached. */
    public static final String RX4_HOST = "nrl-rx4.supplier.thirdparty.nhs.uk";

    /** Party key of the Spine itself. */
    public static final String SPINE_PARTY_KEY = "YES-0000806";

    private SeedRegistry() {}

    /** The registrations, those of the Spine's own services with the address where they are. */
    public static Registry development(URI spine) {
        Set<String> provides = Set.of(Interactions.CONTENT, Interactions.LEGACY_RETRIEVAL);
        List<AccreditedSystem> systems = List.of(
                new AccreditedSystem(
                        CONSUMER,
                        "RXA",
                        Set.of("X09"),
                        "RXA-820205",
                        Set.of(
                                Interactions.RETRIEVAL,
                                Interactions.LEGACY_RETRIEVAL,
                                Interactions.LOCATOR.get(0),
                                Interactions.LOCATOR.get(1)),
                        ClientIdentity.VALID.commonName()),
                new AccreditedSystem(
                        UNACCREDITED_CONSUMER,
                        "RXA",
                        Set.of(),
                        "RXA-820306",
                        Set.of(Interactions.ADJUSTMENTS.get(0)),
                        ClientIdentity.VALID.commonName()),
                new AccreditedSystem(
                        OTHER_CONSUMER,
                        "RR8",
                        Set.of(),
                        "RR8-820456",
                        Set.of(Interactions.RETRIEVAL),
                        ClientIdentity.OTHER_SYSTEM.commonName()),
                new AccreditedSystem(RR8, "RR8", Set.of(), "RR8-820410", provides, RR8_HOST),
                new AccreditedSystem(RGD, "RGD", Set.of(), "RGD-820421", provides, RGD_HOST),
                new AccreditedSystem(RGD_ARCHIVE, "RGD", Set.of(), "RGD-820422", provides, RGD_ARCHIVE_HOST),
                new AccreditedSystem(RTG, "RTG", Set.of(), "RTG-820431", provides, RTG_HOST),
                new AccreditedSystem(RTG_TWIN, "RTG", Set.of(), "RTG-820432", provides, RTG_HOST),
                new AccreditedSystem(
                        R1A, "R1A", Set.of(), "R1A-820441", provides, "nrl-r1a.supplier.thirdparty.nhs.uk"),
                new AccreditedSystem(
                        RVY,
                        "RVY",
                        Set.of(),
                        "RVY-820451",
                        Set.of(Interactions.ADJUSTMENTS.get(0)),
                        "nrl-rvy.supplier.thirdparty.nhs.uk"),
                new AccreditedSystem(R0A, "R0A", Set.of(), "R0A-820461", provides, R0A_HOST),
                new AccreditedSystem(RX4, "RX4", Set.of(), "RX4-820471", provides, RX4_HOST));
        List<MessageHandler> handlers = new ArrayList<>();
        handlers.addAll(provider("S918999410", "RR8", "RR8-820410", RR8_HOST, ""));
        handlers.addAll(provider("S918999421", "RGD", "RGD-820421", RGD_HOST, "/RGD"));
        handlers.addAll(provider("S918999422", "RGD", "RGD-820422", RGD_ARCHIVE_HOST, "/RGD"));
        handlers.addAll(provider("S918999431", "RTG", "RTG-820431", RTG_HOST, ""));
        handlers.addAll(provider("S918999432", "RTG", "RTG-820432", RTG_HOST, ""));
        handlers.addAll(provider("S918999461", "R0A", "R0A-820461", R0A_HOST, ""));
        handlers.addAll(provider("S918999471", "RX4", "RX4-820471", RX4_HOST, ""));
        Stream.concat(Interactions.LOCATOR.stream(), Interactions.ADJUSTMENTS.stream())
                .forEach(interaction -> handlers.add(new MessageHandler(
                        "S9190000" + (10 + handlers.size()), "YES", SPINE_PARTY_KEY, interaction, spine)));
        return new Registry(systems, handlers);
    }

    private static List<MessageHandler> provider(String id, String odsCode, String partyKey, String host, String path) {
        URI endpoint = URI.create("https://" + host + path);
        return List.of(
                new MessageHandler(id + "1", odsCode, partyKey, Interactions.CONTENT, endpoint),
                new MessageHandler(id + "2", odsCode, partyKey, Interactions.LEGACY_RETRIEVAL, endpoint));
    }
}
