package io.spinebridge.simulator.adjustments;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Canonical URLs of the Reasonable Adjustments profiles, extensions and code systems (STU3). */
final class Canonicals {
    private static final String PROFILE = "https://fhir.nhs.uk/STU3/StructureDefinition/";
    private static final String SYSTEM = "https://fhir.nhs.uk/STU3/CodeSystem/";

    static final String CONSENT = PROFILE + "RARecord-Consent-1";
    static final String FLAG = PROFILE + "RARecord-Flag-1";
    static final String LIST = PROFILE + "CareConnect-RARecord-List-1";
    static final String CONDITION = PROFILE + "CareConnect-RARecord-Condition-1";
    static final String PROVENANCE = PROFILE + "RARecord-Provenance-1";
    static final String OUTCOME = PROFILE + "Spine-OperationOutcome-1";
    static final String BUNDLE = "http://hl7.org/fhir/bundle";
    static final String REMOVE_OPERATION =
            "https://fhir.nhs.uk/STU3/OperationDefinition/RARecord-RemoveRARecord-Operation-1";

    static final String PROXY_ROLE = PROFILE + "Extension-RARecord-ProxyRole-1";
    static final String BEST_INTEREST_SUMMARY = PROFILE + "Extension-RARecord-BestInterestSummary-1";
    static final String REMOVAL_REASON = PROFILE + "Extension-RARecord-RemovalReason-1";
    static final String ADJUSTMENT_CATEGORY = PROFILE + "Extension-RARecord-AdjustmentCategory-1";
    static final String ADJUSTMENT_NOTES = PROFILE + "Extension-RARecord-AdjustmentNotes-1";
    static final String EPISODICITY =
            "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-ConditionEpisode-1";
    static final String CLINICAL_SETTING =
            "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-ClinicalSetting-1";
    static final String WARNING_CODE =
            "https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-ListWarningCode-1";

    static final String FLAG_CATEGORY_SYSTEM = SYSTEM + "RARecord-FlagCategory-1";
    static final String CONSENT_PURPOSE_SYSTEM = SYSTEM + "RARecord-ConsentPurpose-1";
    static final String PROXY_ROLE_SYSTEM = SYSTEM + "RARecord-ProxyRole-1";
    static final String ADJUSTMENT_CATEGORY_SYSTEM = SYSTEM + "RARecord-AdjustmentCategory-1";
    static final String CONDITION_CODE_SYSTEM = SYSTEM + "RARecord-ConditionCode-1";
    static final String REMOVAL_REASON_SYSTEM = SYSTEM + "RARecord-RemovalReason-1";
    static final String SPINE_CODE_SYSTEM = SYSTEM + "Spine-ErrorOrWarningCode-1";
    static final String CONDITION_CATEGORY_SYSTEM =
            "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-ConditionCategory-1";
    /** The job roles as they are named on the wire; the published code system has another host. */
    static final String JOB_ROLE_SYSTEM = "https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-SDSJobRoleName-1";

    static final String JOB_ROLE_SYSTEM_AS_PUBLISHED = SYSTEM + "CareConnect-SDSJobRoleName-1";
    static final String DATA_OPERATION_SYSTEM = "http://hl7.org/fhir/v3/DataOperation";
    static final String SNOMED = "http://snomed.info/sct";

    static final String LIST_CODE = "1094391000000102";
    static final String LIST_DISPLAY = "Reasonable adjustments for health and care access";
    static final String LIST_TITLE = "Reasonable Adjustment List";
    static final String THRESHOLD_CODE = "1326341000000105";
    static final String THRESHOLD_DISPLAY =
            "Impairment with substantial and long term adverse effect on normal day to day"
                    + " activity (Equality Act 2010)";

    static final String CATEGORY_TOKEN = FLAG_CATEGORY_SYSTEM + "|NRAF";
    static final String LIST_CODE_TOKEN = SNOMED + "|" + LIST_CODE;
    static final String NHS_NUMBER_SYSTEM = "https://fhir.nhs.uk/Id/nhs-number";

    static final String PRACTITIONER = "https://sds.spineservices.nhs.uk/STU3/Practitioner/";
    static final String ORGANIZATION = "https://directory.spineservices.nhs.uk/STU3/Organization/";
    private static final String PATIENT = "https://demographics.spineservices.nhs.uk/STU3/Patient/";

    // Older examples of the guide leave the scheme out; the Spine has never been seen to mind.
    private static final Pattern PATIENT_REFERENCE =
            Pattern.compile("(?:https://)?demographics\\.spineservices\\.nhs\\.uk/STU3/Patient/([^/?#]+)");

    private Canonicals() {}

    static String patient(String nhsNumber) {
        return PATIENT + nhsNumber;
    }

    /** The NHS number in a patient reference as the guide writes it, or null when the reference has another shape. */
    static String nhsNumber(String patientReference) {
        if (patientReference == null) {
            return null;
        }
        Matcher matcher = PATIENT_REFERENCE.matcher(patientReference);
        return matcher.matches() ? matcher.group(1) : null;
    }
}
