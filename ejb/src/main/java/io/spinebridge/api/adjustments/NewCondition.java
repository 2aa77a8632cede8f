package io.spinebridge.api.adjustments;

import io.spinebridge.api.InputRules;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.SnomedCode;
import java.io.Serializable;

/**
 * An impairment, underlying condition or the threshold condition to be recorded. Made by {@link #impairment}, {@link #underlying} and
 * {@link #threshold}.
 *
 * @param kind which of the three
 * @param impairment kind of impairment, for an impairment; null otherwise
 * @param code SNOMED CT concept, for an underlying condition and the threshold; null for an impairment
 * @param note free text; null for none
 */
public record NewCondition(ConditionKind kind, ImpairmentType impairment, SnomedCode code, String note)
        implements Serializable {

    /**
     * Checks the condition.
     *
     * @throws InvalidInputException when the code that its kind needs is missing, or the note is not acceptable
     */
    public NewCondition {
        InputRules.required("kind of condition", kind);
        note = InputRules.optional("note", note);
        if (kind == ConditionKind.IMPAIRMENT) {
            InputRules.required("impairment", impairment);
            if (impairment == ImpairmentType.OTHER && note == null) {
                throw new InvalidInputException("note", "is missing: another impairment must be specified");
            }
        } else {
            InputRules.required("SNOMED CT code", code);
        }
        if ((kind == ConditionKind.IMPAIRMENT) == (code != null)
                || (kind != ConditionKind.IMPAIRMENT) == (impairment != null)) {
            throw new InvalidInputException("condition", "must have either a kind of impairment or a SNOMED CT code");
        }
    }

    /** An impairment. */
    public static NewCondition impairment(ImpairmentType impairment, String note) {
        return new NewCondition(ConditionKind.IMPAIRMENT, impairment, null, note);
    }

    /** An underlying condition. */
    public static NewCondition underlying(SnomedCode code, String note) {
        return new NewCondition(ConditionKind.UNDERLYING_CONDITION, null, code, note);
    }

    /** The statement that the threshold of the Equality Act 2010 is met. */
    public static NewCondition threshold() {
        return new NewCondition(
                ConditionKind.THRESHOLD,
                null,
                new SnomedCode(
                        HealthCondition.THRESHOLD_CODE,
                        "Impairment with substantial and long term adverse effect on normal day to day activity (Equality Act 2010)"),
                null);
    }

    @Override
    public String toString() {
        return "NewCondition[" + kind + "]";
    }
}
