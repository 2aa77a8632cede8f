package io.spinebridge.retrieval;

import io.spinebridge.configuration.SpineService;
import io.spinebridge.spine.ServiceProfile;
import java.util.Map;

/** Constants of the wire. */
final class SspWire {

    /** ASID, interaction and audience are those of the provider and its format, see {@link io.spinebridge.spine.Addressee}. */
    static final ServiceProfile SERVICE = new ServiceProfile(
            SpineService.RETRIEVAL,
            "Ssp-From",
            "Ssp-To",
            "Ssp-InteractionID",
            "Ssp-TraceID",
            ServiceProfile.Audience.OF_EACH_CALL,
            Map.of(),
            true);

    private SspWire() {}
}
