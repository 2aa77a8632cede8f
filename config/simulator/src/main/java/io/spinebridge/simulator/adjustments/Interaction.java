package io.spinebridge.simulator.adjustments;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a request asks for.
 *
 * @param kind what is done
 * @param part to which part of the record; null for the whole record and for what has no record
 * @param id of which resource; null unless an instance is addressed
 */
record Interaction(Kind kind, RecordPart part, String id) {

    enum Kind {
        SEARCH,
        READ,
        CREATE,
        UPDATE,
        REMOVE_RECORD,
        CAPABILITIES,
        /** Has interaction ids and scopes, yet no endpoint: Conditions travel inside a List only. */
        CONDITION,
        /** The path exists, but not with this verb. */
        WRONG_VERB
    }

    static Optional<Interaction> of(String method, String path) {
        String[] segments = path.split("/", -1);
        if (segments.length < 2 || segments.length > 3 || !segments[0].isEmpty()) {
            return Optional.empty();
        }
        String first = decoded(segments[1]);
        String id = segments.length == 3 ? decoded(segments[2]) : null;
        if (id == null && first.equals("$removerarecord")) {
            return Optional.of(
                    new Interaction(method.equals("POST") ? Kind.REMOVE_RECORD : Kind.WRONG_VERB, null, null));
        }
        if (id == null && first.equals("metadata")) {
            return Optional.of(new Interaction(method.equals("GET") ? Kind.CAPABILITIES : Kind.WRONG_VERB, null, null));
        }
        if (first.equals("Condition")) {
            return Optional.of(new Interaction(Kind.CONDITION, null, id));
        }
        return RecordPart.at(first).flatMap(part -> onPart(method, part, id));
    }

    private static Optional<Interaction> onPart(String method, RecordPart part, String id) {
        if (id == null) {
            return Optional.of(new Interaction(onType(method, part), part, null));
        }
        // The threshold is derived: its list cannot be fetched by id.
        boolean exists = part.isWritable() && !id.isEmpty();
        return exists ? Optional.of(new Interaction(onInstance(method), part, id)) : Optional.empty();
    }

    private static Kind onType(String method, RecordPart part) {
        return switch (method) {
            case "GET" -> Kind.SEARCH;
            case "POST" -> part.isWritable() ? Kind.CREATE : Kind.WRONG_VERB;
            default -> Kind.WRONG_VERB;
        };
    }

    private static Kind onInstance(String method) {
        return switch (method) {
            case "GET" -> Kind.READ;
            case "PUT" -> Kind.UPDATE;
            default -> Kind.WRONG_VERB;
        };
    }

    /** Segments are decoded one by one, so that an encoded slash stays part of its segment. */
    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return segment;
        }
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean writes() {
        return kind == Kind.CREATE || kind == Kind.UPDATE;
    }

    String text() {
        return switch (kind) {
            case SEARCH -> "search " + part.path();
            case READ -> "read " + part.path();
            case CREATE -> "create " + part.path();
            case UPDATE -> "update " + part.path();
            case REMOVE_RECORD -> "remove record";
            case CAPABILITIES -> "capabilities";
            case CONDITION -> "Condition";
            case WRONG_VERB -> "verb not offered";
        };
    }
}
