package io.spinebridge.web.adjustments.editing;

import io.spinebridge.web.problem.Problem;
import java.util.List;

/** What is told after a change whose end is not plain success or refusal. */
final class OutcomeProblem {

    static final Problem UNCLEAR = conflict(
            "The record does not tell whether the change was made",
            "It shows neither what it would if the change had been made, nor what it would if not. The Spine may still be at"
                    + " work on it, or somebody else may have changed it meanwhile.",
            "Ask again in a few minutes. If it stays so, look at the record and decide whether the change is still needed. What you entered is below.");

    static final Problem NOT_MADE = conflict(
            "The change was not made",
            "The Spine was asked, and the record is as it was before. What you entered is still here: send it again if it is"
                    + " still needed.");

    static final Problem OLD_ENTRY_REMOVED = conflict(
            "Only half of the correction was made",
            "The old entry was removed. The new one was not recorded.",
            "The patient\u2019s need is not in the record now. What you entered is still here: record it now.");

    private OutcomeProblem() {}

    /** The change was made. A failed look-up says that nothing was changed, which would be wrong here. */
    static Problem notShown(Problem why) {
        return as(
                why,
                "The record cannot be shown now",
                "The change was made, but the record could not be read afterwards: " + why.title() + ".",
                "Do not make the change again. Look the record up in a few minutes.");
    }

    /** It could not be asked whether the change was made. */
    static Problem stillUnknown(Problem why) {
        return as(
                why,
                "It is still not known whether the change was made",
                "It could not be found out now: " + why.title() + ".",
                "Do not make the change again yet. Ask again in a few minutes.");
    }

    private static Problem conflict(String title, String... advice) {
        return new Problem(409, title, List.of(advice), 0, List.of());
    }

    private static Problem as(Problem why, String title, String... advice) {
        return new Problem(why.status(), title, List.of(advice), why.retryAfterSeconds(), why.reference());
    }
}
