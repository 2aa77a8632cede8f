package io.spinebridge.web.page;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import java.util.List;

/**
 * The field that asks for a patient, as it was filled in.
 *
 * @param entered what the user typed; empty at first
 * @param error what is wrong with it; empty when nothing is
 */
public record NhsNumberField(String entered, String error) {

    /** Name and id of the field. */
    public static final String NAME = "nhsNumber";

    /** The field before anything was typed. */
    public static NhsNumberField empty() {
        return new NhsNumberField("", "");
    }

    /** What a user typed, with what is wrong about it. */
    public static NhsNumberField of(String entered) {
        if (entered == null || entered.isBlank()) {
            return new NhsNumberField("", "Enter an NHS number");
        }
        try {
            NhsNumber.of(entered);
            return new NhsNumberField(entered, "");
        } catch (InvalidInputException wrong) {
            return new NhsNumberField(entered, wrong.getMessage());
        }
    }

    /** Whether a patient can be looked up. */
    public boolean valid() {
        return error.isEmpty();
    }

    /** The number. Call it only on a {@link #valid()} field. */
    public NhsNumber number() {
        return NhsNumber.of(entered);
    }

    /** The field for the page. */
    public FieldView view() {
        return new FieldView(
                NAME,
                "code",
                "NHS number",
                "10 digits, with or without spaces, from a patient you have traced on the Personal Demographics Service (PDS)",
                entered,
                error,
                List.of());
    }

    @Override
    public String toString() {
        return "NhsNumberField[withheld]";
    }
}
