package io.spinebridge.simulator.service;

import io.spinebridge.simulator.rule.Rule;
import java.util.List;
import java.util.Optional;

/**
 * One Spine service behind the simulator's server.
 *
 * <p>For each request the server asks for the {@link #route}, applies the rules of admission (identity, token,
 * headers, media types), then {@link #rules()} in order, and only when none failed {@link #perform}s the request.
 * Implementations are called from several threads at once.
 */
public interface SimulatedService {

    /** Name in evidence and on the command line, for example {@code reasonable-adjustments}. */
    String name();

    /**
     * Which interaction a request is.
     *
     * @param method HTTP method, upper case
     * @param path path below the FHIR base, still percent-encoded, for example {@code /Consent/abc}
     * @return the route; empty when this service has no such path
     */
    Optional<Route> route(String method, String path);

    /** Paths of the FHIR base that it is served under, the usual one first; an empty one is the root. */
    default List<String> bases() {
        return List.of("/STU3");
    }

    /** The service's own rules, in the order in which the Spine is documented to check them. */
    List<Rule<SpineRequest, SpineRefusal>> rules();

    /** Carries the request out. Called only when every rule has passed. */
    SpineAnswer perform(SpineRequest request);

    /** Forgets all changes: back to the seeded test patients. */
    void reset();
}
