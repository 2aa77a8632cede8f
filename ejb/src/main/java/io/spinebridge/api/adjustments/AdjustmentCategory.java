package io.spinebridge.api.adjustments;

import io.spinebridge.api.Code;
import io.spinebridge.api.Coded;
import io.spinebridge.api.CodedText;
import java.util.Optional;

/**
 * The eleven categories of reasonable adjustments: code system {@code RARecord-AdjustmentCategory-1} of the <em>Reasonable
 * Adjustments API</em>.
 */
public enum AdjustmentCategory implements Coded {
    /** 001. */
    COMMUNICATION_SUPPORT("001", "Communication support"),
    /** 002. */
    COMMUNICATION_PROFESSIONAL("002", "Requires communication professional"),
    /** 003. */
    SPECIFIC_CONTACT_METHOD("003", "Requires specific contact method"),
    /** 004. */
    SPECIFIC_INFORMATION_FORMAT("004", "Requires specific information format"),
    /** 005. */
    ADDITIONAL_COMMUNICATION_NEEDS("005", "Additional communication needs and support"),
    /** 006. */
    COMMUNITY_LANGUAGE_SUPPORT("006", "Community Language Support"),
    /** 007. */
    ADDITIONAL_SUPPORT("007", "Adjustments for providing Additional Support to patients"),
    /** 008. */
    INDIVIDUAL_CARE_REQUIREMENTS("008", "Adjustments for Individual Care Requirements"),
    /** 009. */
    ENVIRONMENT_OF_CARE("009", "Adjustments in relation to the environment of care"),
    /** 010. */
    ADDITIONAL_NEEDS("010", "Adjustments to support Additional needs"),
    /** 011. */
    BESPOKE("011", "Bespoke Reasonable adjustments");

    /** URI of the code system. */
    public static final String SYSTEM = "https://fhir.nhs.uk/STU3/CodeSystem/RARecord-AdjustmentCategory-1";

    private final Code code;

    AdjustmentCategory(String code, String display) {
        this.code = new Code(SYSTEM, code, display);
    }

    @Override
    public Code toCode() {
        return code;
    }

    /** The category that a recorded text stands for, if it is a known one. */
    public static Optional<AdjustmentCategory> of(CodedText recorded) {
        return KnownCodes.find(recorded, values());
    }
}
