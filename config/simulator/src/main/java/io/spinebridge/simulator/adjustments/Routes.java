package io.spinebridge.simulator.adjustments;

import io.spinebridge.simulator.adjustments.Interaction.Kind;
import io.spinebridge.simulator.service.Route;
import java.util.List;
import java.util.Set;

/** Interaction ids and token scopes of the interactions. */
final class Routes {
    private static final String PREFIX = "urn:nhs:names:services:raflags:";

    private Routes() {}

    static Route of(Interaction interaction, String method) {
        boolean read = method.equals("GET");
        return switch (interaction.kind()) {
            case CAPABILITIES -> new Route(interaction.text(), Set.of(), List.of(), false, true);
            case WRONG_VERB -> new Route(interaction.text(), Set.of(), List.of(), false, false);
            case CONDITION ->
                new Route(interaction.text(), Set.of(id("Condition", read)), conditionScopes(read), !read, true);
            case REMOVE_RECORD ->
                new Route(
                        interaction.text(),
                        // The headers page of the guide still has the operation's first name.
                        Set.of(PREFIX + "removerarecord.write:1", PREFIX + "removeflag.write:1"),
                        List.of(Set.of("user/Consent.write")),
                        true,
                        true);
            default ->
                new Route(
                        interaction.text(),
                        Set.of(id(interaction.part().path(), read)),
                        scopes(interaction.part(), read),
                        interaction.is(Kind.CREATE) || interaction.is(Kind.UPDATE),
                        true);
        };
    }

    private static String id(String path, boolean read) {
        return PREFIX + path + (read ? ".read:1" : ".write:1");
    }

    private static List<Set<String>> scopes(RecordPart part, boolean read) {
        String verb = read ? ".read" : ".write";
        return switch (part) {
            case CONSENT, FLAG, LIST -> List.of(Set.of("user/" + part.resourceType() + verb));
            case UNDERLYING_CONDITIONS, THRESHOLD_CODE -> {
                // The guide names no scope for these two; they carry Conditions in a List.
                List<Set<String>> ofConditions = conditionScopes(read);
                yield read
                        ? List.of(Set.of("user/List.read"), ofConditions.get(0), ofConditions.get(1))
                        : List.of(Set.of("user/List.write"), ofConditions.get(0));
            }
        };
    }

    /** The scope table of the guide prints the read scope without its verb. */
    private static List<Set<String>> conditionScopes(boolean read) {
        return read
                ? List.of(Set.of("user/Condition.read"), Set.of("user/Condition"))
                : List.of(Set.of("user/Condition.write"));
    }
}
