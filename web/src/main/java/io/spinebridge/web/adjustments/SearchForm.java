package io.spinebridge.web.adjustments;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;

/**
 * The form that asks for a patient, as it was filled in.
 *
 * @param entered what the user typed; empty at first
 * @param error what is wrong with it; empty when nothing is
 */
public record SearchForm(String entered, String error) {

    /** Name and id of the field. */
    public static final String FIELD = "nhsNumber";

    /** The form before anything was typed. */
    static SearchForm empty() {
        return new SearchForm("", "");
    }

    /** What a user typed, with what is wrong about it. */
    static SearchForm of(String entered) {
        if (entered == null || entered.isBlank()) {
            return new SearchForm("", "Enter an NHS number");
        }
        try {
            NhsNumber.of(entered);
            return new SearchForm(entered, "");
        } catch (InvalidInputException wrong) {
            return new SearchForm(entered, wrong.getMessage());
        }
    }

    /** Whether a patient can be looked up. */
    boolean valid() {
        return error.isEmpty();
    }

    /** The number. Call it only on a {@link #valid()} form. */
    NhsNumber number() {
        return NhsNumber.of(entered);
    }

    @Override
    public String toString() {
        return "SearchForm[withheld]";
    }
}
