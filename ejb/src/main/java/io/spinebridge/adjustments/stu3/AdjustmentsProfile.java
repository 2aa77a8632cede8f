package io.spinebridge.adjustments.stu3;

import io.spinebridge.configuration.SpineService;
import io.spinebridge.spine.ServiceProfile;
import java.util.Map;

/** How Reasonable Adjustments differs from other services on the wire. */
public final class AdjustmentsProfile {

    /** It is told the interaction and the trace by headers, and its token names the very URL that is asked. */
    public static final ServiceProfile PROFILE = new ServiceProfile(
            SpineService.ADJUSTMENTS,
            "FromASID",
            "ToASID",
            "InteractionID",
            "TraceID",
            ServiceProfile.Audience.REQUEST_URL,
            Map.of(),
            false);

    private AdjustmentsProfile() {}
}
