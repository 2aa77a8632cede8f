package io.spinebridge.records;

import io.spinebridge.configuration.SpineService;
import io.spinebridge.spine.ServiceProfile;
import io.spinebridge.spine.ServiceProfile.Meaning;
import java.util.Map;

/** Constants of the wire. */
final class NrlWire {

    /** No header names the interaction: the Spine derives it from verb and path. Its audit rules ask for the bodies. */
    static final ServiceProfile PROFILE = new ServiceProfile(
            SpineService.RECORDS, "fromASID", "toASID", "", "", ServiceProfile.Audience.SERVICE_HOST,
            Map.of("BAD_REQUEST", Meaning.NOT_CURRENT, "ORGANISATION_NOT_FOUND", Meaning.REJECTED), true);

    static final String RESOURCE = "DocumentReference";

    private NrlWire() {}
}
