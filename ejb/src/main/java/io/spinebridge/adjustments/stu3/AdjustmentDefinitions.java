package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.Code;

/** URLs of the profiles, extensions and code systems that make up a reasonable adjustments record. */
final class AdjustmentDefinitions {

    private static final String PROFILE = "https://fhir.nhs.uk/STU3/StructureDefinition/";
    private static final String EXTENSION = PROFILE + "Extension-RARecord-";
    private static final String CODE_SYSTEM = "https://fhir.nhs.uk/STU3/CodeSystem/RARecord-";

    static final String CONSENT = PROFILE + "RARecord-Consent-1";
    static final String FLAG = PROFILE + "RARecord-Flag-1";
    static final String LIST = PROFILE + "CareConnect-RARecord-List-1";
    static final String CONDITION = PROFILE + "CareConnect-RARecord-Condition-1";
    static final String PROVENANCE_PROFILE = PROFILE + "RARecord-Provenance-1";

    static final String PROXY_ROLE = EXTENSION + "ProxyRole-1";
    /** Extension of a consent: how a best-interest decision was come to. */
    static final String BEST_INTEREST_SUMMARY = EXTENSION + "BestInterestSummary-1";
    /** Extension of whatever was removed. */
    static final String REMOVAL_REASON = EXTENSION + "RemovalReason-1";

    static final String ADJUSTMENT_CATEGORY = EXTENSION + "AdjustmentCategory-1";
    static final String ADJUSTMENT_NOTES = EXTENSION + "AdjustmentNotes-1";
    /** Withdrawn in release 0.3.5; older entries still bear it. It only refers to a contained Provenance, which is read anyway. */
    static final String PROVENANCE = EXTENSION + "Provenance-1";

    static final Code FLAG_CATEGORY =
            new Code(CODE_SYSTEM + "FlagCategory-1", "NRAF", "National Reasonable Adjustments Flag");
    static final Code CONSENT_PURPOSE = new Code(
            CODE_SYSTEM + "ConsentPurpose-1",
            "RACONSENT",
            "Reasonable Adjustments - Consent to record Reasonable Adjustments");
    static final Code LIST_CODE =
            new Code(Code.SNOMED_CT, "1094391000000102", "Reasonable adjustments for health and care access");
    static final Code ISSUE =
            new Code("https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-ConditionCategory-1", "issue", "Issue");

    private AdjustmentDefinitions() {}
}
