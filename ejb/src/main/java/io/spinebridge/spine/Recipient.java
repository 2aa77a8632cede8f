package io.spinebridge.spine;

import java.net.URI;

/**
 * For whom a request is, where it is not for the service itself: a provider behind the Spine Secure Proxy. What is said here takes the place
 * of what service and client say.
 *
 * @param asid its ASID
 * @param audience {@code aud} of the token
 * @param interactionId id of the interaction
 * @param accept the one media type that is asked for
 * @param about id of what the request is about, for the audit trail
 */
public record Recipient(String asid, URI audience, String interactionId, String accept, String about) {

    @Override
    public String toString() {
        return "Recipient[" + asid + ", " + interactionId + "]";
    }
}
