package io.spinebridge.web.problem;

import io.spinebridge.api.CorrectionIncompleteException;
import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in plain language what each kind of {@link SpineException} means when something was to be read. */
public final class FailureWording {

    private static final Map<Class<? extends SpineException>, Wording> FIXED = Stream.of(
                    NotSentWording.TABLE, SpineAnswerWording.TABLE, RetrievalWording.TABLE)
            .flatMap(table -> table.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private FailureWording() {}

    /** The plain words for a failure. */
    public static Problem of(SpineException failure) {
        return words(failure).about(failure);
    }

    private static Wording words(SpineException failure) {
        if (failure instanceof InvalidInputException) {
            return Wording.of(
                    400,
                    "There is a problem with what was entered",
                    failure.getMessage() + ". Nothing was sent to the Spine.");
        }
        if (failure instanceof UnavailableException) {
            return Wording.of(
                    503,
                    "The Spine is not available at the moment",
                    "Nothing could be read, so it is not known what is recorded about this patient. Nothing was changed.",
                    RetryAfter.advice(failure),
                    Wording.CARE_GOES_ON);
        }
        if (failure instanceof CorrectionIncompleteException half) {
            return ChangeFailureWording.half(half);
        }
        return FIXED.get(failure.getClass());
    }
}
