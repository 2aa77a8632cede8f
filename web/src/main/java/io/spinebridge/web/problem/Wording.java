package io.spinebridge.web.problem;

import io.spinebridge.api.SpineException;
import java.util.List;

/**
 * The words for one kind of failure.
 *
 * @param status HTTP status of the page that shows it
 * @param title what happened, in one line
 * @param advice what it means and what to do, one paragraph each
 */
record Wording(int status, String title, List<String> advice) {

    static final String TELL_SERVICE_DESK =
            "Trying again will not help. Contact your IT service desk and give them the details below.";
    static final String CARE_GOES_ON =
            "Until then, ask the patient or their carer what they need, and follow your local procedure.";

    static Wording of(int status, String title, String... advice) {
        return new Wording(status, title, List.of(advice));
    }

    /** These words, with what identifies one failure. */
    Problem about(SpineException failure) {
        return new Problem(status, title, advice, RetryAfter.seconds(failure), SupportReference.of(failure.error()));
    }
}
