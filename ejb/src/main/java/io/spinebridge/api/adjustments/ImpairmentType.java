package io.spinebridge.api.adjustments;

import io.spinebridge.api.Code;
import io.spinebridge.api.Coded;
import io.spinebridge.api.CodedText;
import java.util.Optional;

/**
 * Kinds of impairment: code system {@code RARecord-ConditionCode-1} of the <em>Reasonable Adjustments API</em> (it has no code
 * 11).
 */
public enum ImpairmentType implements Coded {
    /** 1. */
    VISION("1", "Vision (for example blindness or partial sight)"),
    /** 2. */
    HEARING("2", "Hearing (for example deafness or partial hearing)"),
    /** 3. */
    MOBILITY("3", "Mobility (for example walking short distances or climbing stairs)"),
    /** 4. */
    DEXTERITY("4", "Dexterity (for example lifting and carrying objects, using a keyboard)"),
    /** 5. */
    LEARNING("5", "Learning or understanding or concentrating"),
    /** 6. */
    MEMORY("6", "Memory"),
    /** 7. */
    MENTAL_HEALTH("7", "Mental health"),
    /** 8. */
    STAMINA("8", "Stamina or breathing or fatigue"),
    /** 9. */
    SOCIAL_OR_BEHAVIOURAL(
            "9",
            "Social or behavioural (for example associated with autism spectrum disorder (ASD) which includes"
                    + " Asperger\u2019s, or attention deficit hyperactivity disorder (ADHD))"),
    /** 10. */
    OTHER("10", "Other (please specify)"),
    /** 12. */
    PREFER_NOT_TO_SAY("12", "Patient would prefer not to say");

    /** URI of the code system. */
    public static final String SYSTEM = "https://fhir.nhs.uk/STU3/CodeSystem/RARecord-ConditionCode-1";

    private final Code code;

    ImpairmentType(String code, String display) {
        this.code = new Code(SYSTEM, code, display);
    }

    @Override
    public Code toCode() {
        return code;
    }

    /** The kind that a recorded text stands for, if it is a known one. */
    public static Optional<ImpairmentType> of(CodedText recorded) {
        return KnownCodes.find(recorded, values());
    }
}
