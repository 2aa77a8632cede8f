package io.spinebridge.pointers.stu3;

import io.spinebridge.configuration.SpineService;
import io.spinebridge.spine.ServiceProfile;
import io.spinebridge.spine.ServiceProfile.Meaning;
import java.util.Map;

/** How the National Record Locator differs from other services on the wire. */
public final class PointersProfile {

    /** No header names the interaction: the Spine derives it from verb and path. Its audit rules ask for the bodies. */
    public static final ServiceProfile PROFILE = new ServiceProfile(
            SpineService.POINTERS,
            "fromASID",
            "toASID",
            "",
            "",
            ServiceProfile.Audience.SERVICE_HOST,
            Map.of("BAD_REQUEST", Meaning.NOT_CURRENT, "ORGANISATION_NOT_FOUND", Meaning.REJECTED),
            true);

    private PointersProfile() {}
}
