package io.spinebridge.retrieval;

import io.spinebridge.spine.SpineInteraction;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/**
 * The wire of the Spine Secure Proxy. To be called through {@link io.spinebridge.spine.SpineGateway#open} alone, which puts the provider's URL
 * and the format's interaction in place.
 *
 * <p>Follows <em>National Record Locator API: Retrieval through the Spine Secure Proxy</em>.
 */
@Path("")
@Produces("*/*")
public interface SecureProxyClient {

    /** Asks for a record; its body is a stream. */
    @GET
    @SpineInteraction(scope = "patient/*.read")
    Response fetch();
}
