package io.spinebridge.spine;

import io.spinebridge.configuration.ServiceAddress;
import io.spinebridge.fhir.FhirBodies;
import java.net.URI;

/**
 * To whom a request goes, and as what: decided once, when the call opens, and read by request filter, connector and audit.
 *
 * @param asid ASID of the service or provider
 * @param audience {@code aud} of the token
 * @param interactionId id of the interaction
 * @param accept the one media type that is asked for
 * @param streamed whether the answer is handed on while it arrives, as records are
 * @param about id of what the request is about, for the audit trail; empty for none
 */
public record Addressee(
        String asid, URI audience, String interactionId, String accept, boolean streamed, String about) {

    /** A provider behind the Spine Secure Proxy, who is asked for a record. */
    public static Addressee provider(String asid, URI audience, String interactionId, String accept, String about) {
        return new Addressee(asid, audience, interactionId, accept, true, about);
    }

    /** A service of the Spine itself, as its profile and the interaction say. */
    static Addressee service(ServiceAddress service, ServiceProfile profile, SpineInteraction interaction, URI url) {
        return new Addressee(service.asid(), profile.audience().of(url), interaction.id(), FhirBodies.JSON, false, "");
    }

    @Override
    public String toString() {
        return "Addressee[" + asid + ", " + interactionId + "]";
    }
}
