package io.spinebridge.retrieval;

import io.spinebridge.configuration.SpineService;
import io.spinebridge.spine.ServiceProfile;
import java.util.Map;

/** How the Spine Secure Proxy differs from other services on the wire. */
public final class RetrievalProfile {

    /** ASID, interaction and audience are those of the provider and its format, see {@link io.spinebridge.spine.Addressee}. */
    public static final ServiceProfile PROFILE = new ServiceProfile(
            SpineService.RETRIEVAL,
            "Ssp-From",
            "Ssp-To",
            "Ssp-InteractionID",
            "Ssp-TraceID",
            ServiceProfile.Audience.OF_EACH_CALL,
            Map.of(),
            true);

    private RetrievalProfile() {}
}
