package io.spinebridge.api.adjustments;

import io.spinebridge.api.InputRules;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.SnomedCode;
import java.io.Serializable;
import java.util.Optional;

/**
 * An adjustment to be recorded: coded, in free text, or both.
 *
 * @param category its category
 * @param code the adjustment as a SNOMED CT concept; null when it is in free text alone
 * @param text the adjustment in free text; null when it is coded alone
 * @param notes further notes; null for none
 */
public record NewAdjustment(AdjustmentCategory category, SnomedCode code, String text, String notes)
        implements Serializable {

    /**
     * Checks the adjustment.
     *
     * @throws InvalidInputException when the category, or both code and text, are missing, or a text is not acceptable
     */
    public NewAdjustment {
        InputRules.required("category", category);
        text = InputRules.optional("adjustment", text);
        notes = InputRules.optional("notes", notes);
        if (code == null && text == null) {
            throw new InvalidInputException("adjustment", "is missing: give a code, a text, or both");
        }
    }

    /** A coded adjustment. */
    public static NewAdjustment coded(AdjustmentCategory category, SnomedCode code) {
        return new NewAdjustment(category, code, null, null);
    }

    /** An adjustment in free text. */
    public static NewAdjustment freeText(AdjustmentCategory category, String text) {
        return new NewAdjustment(category, null, text, null);
    }

    /** The same with notes. */
    public NewAdjustment withNotes(String newNotes) {
        return new NewAdjustment(category, code, text, newNotes);
    }

    /** The code, if any. */
    public Optional<SnomedCode> knownCode() {
        return Optional.ofNullable(code);
    }

    @Override
    public String toString() {
        return "NewAdjustment[" + category + "]";
    }
}
