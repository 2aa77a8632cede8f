package io.spinebridge.adjustments;

import io.spinebridge.configuration.SpineService;
import io.spinebridge.spine.ServiceProfile;
import java.util.Map;

/** Constants of the wire. */
final class RaWire {

    static final ServiceProfile PROFILE = new ServiceProfile(
            SpineService.ADJUSTMENTS,
            "FromASID",
            "ToASID",
            "InteractionID",
            "TraceID",
            ServiceProfile.Audience.REQUEST_URL,
            Map.of(),
            false);

    static final String CATEGORY_TOKEN = "https://fhir.nhs.uk/STU3/CodeSystem/RARecord-FlagCategory-1|NRAF";
    static final String LIST_CODE_TOKEN = "http://snomed.info/sct|1094391000000102";

    private static final String EXTENSION = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-RARecord-";
    static final String PROXY_ROLE = EXTENSION + "ProxyRole-1";
    static final String BEST_INTEREST_SUMMARY = EXTENSION + "BestInterestSummary-1";
    static final String REMOVAL_REASON = EXTENSION + "RemovalReason-1";
    static final String ADJUSTMENT_CATEGORY = EXTENSION + "AdjustmentCategory-1";
    static final String ADJUSTMENT_NOTES = EXTENSION + "AdjustmentNotes-1";
    /** Withdrawn in release 0.3.5; older entries still bear it. It only refers to a contained Provenance, which is read anyway. */
    static final String PROVENANCE = EXTENSION + "Provenance-1";

    private RaWire() {}
}
