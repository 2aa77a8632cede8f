package io.spinebridge.spine;

import io.spinebridge.configuration.SpineService;

/**
 * In what the services of the Spine differ on the wire. Empty names mean that the header is not sent.
 *
 * @param service which service
 * @param fromAsidHeader header of our ASID
 * @param toAsidHeader header of the service's ASID
 * @param interactionHeader header of the interaction id
 * @param traceHeader header of the trace id
 * @param audience what the token's {@code aud} is
 */
public record ServiceProfile(
        SpineService service,
        String fromAsidHeader,
        String toAsidHeader,
        String interactionHeader,
        String traceHeader,
        Audience audience) {

    /** What {@code aud} may be. */
    public enum Audience {
        /** The request's URL without its query. */
        REQUEST_URL
    }
}
