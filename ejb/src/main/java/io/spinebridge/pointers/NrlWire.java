package io.spinebridge.pointers;

import io.spinebridge.configuration.SpineService;
import io.spinebridge.spine.ServiceProfile;
import io.spinebridge.spine.ServiceProfile.Meaning;
import java.util.Map;

/** Names that the National Record Locator gives to things on the wire. Stateless. */
final class NrlWire {

    /** No header names the interaction: the Spine derives it from verb and path. Its audit rules ask for the bodies. */
    static final ServiceProfile SERVICE = new ServiceProfile(
            SpineService.POINTERS,
            "fromASID",
            "toASID",
            "",
            "",
            ServiceProfile.Audience.SERVICE_HOST,
            Map.of("BAD_REQUEST", Meaning.NOT_CURRENT, "ORGANISATION_NOT_FOUND", Meaning.REJECTED),
            true);

    /** Path of the resource, and its name. */
    static final String RESOURCE = "DocumentReference";

    private static final String DEFINITION = "https://fhir.nhs.uk/STU3/StructureDefinition/";

    /** Profile of every pointer of the current model. */
    static final String PROFILE = DEFINITION + "NRL-DocumentReference-1";
    /** Extension of a content that holds its stability. */
    static final String STABILITY = DEFINITION + "Extension-NRL-ContentStability-1";
    /** Before an NHS number. */
    static final String PATIENT = "https://demographics.spineservices.nhs.uk/STU3/Patient/";
    /** Before an ODS code. */
    static final String ORGANISATION = "https://directory.spineservices.nhs.uk/STU3/Organization/";

    private NrlWire() {}
}
