package io.spinebridge.web.problem;

import io.spinebridge.api.CorrectionIncompleteException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;

/** Says in plain language what each kind of {@link SpineException} means when something was to be changed. */
public final class ChangeFailureWording {

    private ChangeFailureWording() {}

    /** The plain words for a failed change: as {@link FailureWording#of}, except where that would speak of a look-up. */
    public static Problem of(SpineException failure) {
        if (failure instanceof UnavailableException) {
            return Wording.of(
                            503,
                            "The Spine is not available at the moment",
                            "Nothing was changed. What you entered is still here.",
                            RetryAfter.advice(failure))
                    .about(failure);
        }
        if (failure instanceof InvalidInputException) {
            return Wording.of(
                            400, "The change cannot be made", "The " + failure.getMessage() + ". Nothing was changed.")
                    .about(failure);
        }
        return FailureWording.of(failure);
    }

    static Wording half(CorrectionIncompleteException failure) {
        if (failure.secondHalf() instanceof OutcomeUnknownException) {
            return Wording.of(
                    502,
                    "The old entry was removed, and it is not known whether the new one was recorded",
                    "The old entry is no longer in the record. The new one was sent to the Spine, but its answer was lost.",
                    "Do not record it again yet. Find out first what happened.");
        }
        Problem why = of(failure.secondHalf());
        return Wording.of(
                why.status(),
                "The old entry was removed, but the new one was not recorded",
                "The patient\u2019s need is not in the record now. What you entered is still here: record it now, as a new entry.",
                "Why it was not recorded: " + why.title() + ".");
    }
}
