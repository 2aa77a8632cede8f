package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.adjustments.RemovalReason;
import java.util.Map;
import org.hl7.fhir.dstu3.model.CodeableConcept;

/**
 * Removal reasons with code system and display, by what is removed. Stateless.
 *
 * <p>There is one retired code system, the only one seen on the wire, and four newer ones, the only ones in the value set: which are sent is a
 * setting.
 */
enum RemovalReasonCodes {
    /** The whole record. */
    ENTIRE_RECORD("EntireRecord", "flag", "creation", "Reasonable Adjustment "),
    /** An adjustment. */
    ADJUSTMENT("IndividualAdjustment", "adjustment", "sharing", "reasonable "),
    /** An impairment, or the threshold. */
    IMPAIRMENT("IndividualImpairment", "impairment", "sharing", ""),
    /** An underlying condition. */
    UNDERLYING_CONDITION("UnderlyingCondition", "condition", "sharing", "underlying ");

    private static final String SYSTEM = "https://fhir.nhs.uk/STU3/CodeSystem/RARecord-RemovalReason";
    private static final Map<RemovalReason, String> RETIRED = Map.of(
            RemovalReason.ERROR,
            "The Reasonable Adjustment Flag was created in error",
            RemovalReason.PATIENT_DISSENT,
            "The patient has dissented to the creation of the Reasonable Adjustment Flag",
            RemovalReason.PROXY_DISSENT,
            "The patient\u2019s legal proxy has dissented to the creation of the Reasonable Adjustment Flag",
            RemovalReason.BEST_INTEREST,
            "A best interest decision was taken to remove the Reasonable Adjustments Flag",
            RemovalReason.NO_LONGER_APPLIES,
            "The Reasonable Adjustment Flag no longer applies to the patient");

    private final String system;
    private final String thing;
    private final String dissentedTo;

    RemovalReasonCodes(String system, String noun, String dissentedTo, String adjective) {
        this.system = SYSTEM + system + "-1";
        this.thing = adjective + noun;
        this.dissentedTo = dissentedTo;
    }

    CodeableConcept concept(RemovalReason reason, boolean retiredSystem) {
        CodeableConcept concept = new CodeableConcept();
        if (retiredSystem) {
            concept.addCoding().setSystem(SYSTEM + "-1").setCode(reason.code()).setDisplay(RETIRED.get(reason));
        } else {
            concept.addCoding().setSystem(system).setCode(reason.code()).setDisplay(display(reason));
        }
        return concept;
    }

    private String display(RemovalReason reason) {
        return switch (reason) {
            case ERROR -> "The " + thing + " was created in error";
            case PATIENT_DISSENT -> "The patient has dissented to the " + dissentedTo + " of the " + thing;
            case PROXY_DISSENT -> "The Legal Proxy has dissented to the " + dissentedTo + " of the " + thing;
            case BEST_INTEREST -> "A best interest decision was taken to remove the " + thing;
            case NO_LONGER_APPLIES -> "The " + thing + " no longer applies to the patient";
        };
    }
}
