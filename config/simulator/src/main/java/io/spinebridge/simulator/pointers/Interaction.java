package io.spinebridge.simulator.pointers;

import io.spinebridge.simulator.service.Route;
import io.spinebridge.simulator.service.SpineRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a request asks for. No header says so: method and path do.
 *
 * @param kind what is done
 * @param id to which pointer, when the path names one
 */
record Interaction(Kind kind, Optional<String> id) {

    private static final String PREFIX = "urn:nhs:names:services:nrl:DocumentReference.";
    private static final String PATH = "/DocumentReference";

    enum Kind {
        READ("read", "GET"),
        SEARCH("search", "GET"),
        CREATE("create", "POST"),
        UPDATE("update", "PATCH"),
        DELETE("delete", "DELETE"),
        CAPABILITIES("capabilities", "GET"),
        /** The path is the locator's, but the request is none of its interactions. */
        NONE("no interaction", "");

        private final String verb;
        private final String method;

        Kind(String verb, String method) {
            this.verb = verb;
            this.method = method;
        }
    }

    static Optional<Interaction> of(String method, String path) {
        if (path.equals("/metadata")) {
            return Optional.of(new Interaction(method.equals("GET") ? Kind.CAPABILITIES : Kind.NONE, Optional.empty()));
        }
        if (path.equals(PATH)) {
            return Optional.of(new Interaction(
                    kind(method, Kind.SEARCH, Kind.CREATE, Kind.UPDATE, Kind.DELETE), Optional.empty()));
        }
        if (!path.startsWith(PATH + "/")) {
            return Optional.empty();
        }
        String id = path.substring(PATH.length() + 1);
        return Optional.of(
                id.isEmpty() || id.contains("/")
                        ? new Interaction(Kind.NONE, Optional.empty())
                        : new Interaction(kind(method, Kind.READ, Kind.UPDATE, Kind.DELETE), Optional.of(decoded(id))));
    }

    static Interaction of(SpineRequest request) {
        return of(request.method(), request.path()).orElse(new Interaction(Kind.NONE, Optional.empty()));
    }

    private static Kind kind(String method, Kind... possible) {
        return Set.of(possible).stream()
                .filter(kind -> kind.method.equals(method))
                .findFirst()
                .orElse(Kind.NONE);
    }

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

    /** Whether a provider maintains pointers by it; a consumer looks for them by the others. */
    boolean isProviders() {
        return is(Kind.CREATE) || changesOne();
    }

    boolean changesOne() {
        return is(Kind.UPDATE) || is(Kind.DELETE);
    }

    boolean hasBody() {
        return is(Kind.CREATE) || is(Kind.UPDATE);
    }

    String interactionId() {
        return PREFIX + kind.verb;
    }

    String scope() {
        return isProviders() ? "patient/DocumentReference.write" : "patient/DocumentReference.read";
    }

    Route route() {
        return switch (kind) {
            case NONE -> new Route(kind.verb, Set.of(), List.of(), false, false);
            case CAPABILITIES -> new Route(kind.verb, Set.of(), List.of(), false, true);
            default ->
                new Route(
                        kind.verb + " DocumentReference",
                        Set.of(interactionId()),
                        List.of(Set.of(scope())),
                        hasBody(),
                        true);
        };
    }
}
