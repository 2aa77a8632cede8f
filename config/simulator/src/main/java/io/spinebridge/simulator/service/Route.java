package io.spinebridge.simulator.service;

import java.util.List;
import java.util.Set;

/**
 * An interaction of a service as the shared rules need to know it.
 *
 * @param interaction readable name, for example {@code create Consent}
 * @param interactionIds values of the {@code InteractionID} header that fit; empty when the header is not used
 * @param scopes alternatives: the token's scope list must contain all members of at least one of these sets
 * @param hasBody whether the request carries a resource
 * @param methodAllowed false when the path exists but not with this verb
 */
public record Route(
        String interaction,
        Set<String> interactionIds,
        List<Set<String>> scopes,
        boolean hasBody,
        boolean methodAllowed) {
    public Route {
        interactionIds = Set.copyOf(interactionIds);
        scopes = List.copyOf(scopes);
    }

    /** Whether everyone with a certificate may ask, as for the capability statement. */
    public boolean isOpenToAll() {
        return methodAllowed && interactionIds.isEmpty() && scopes.isEmpty() && !hasBody;
    }
}
