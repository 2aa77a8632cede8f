package io.spinebridge.web.problem;

import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import jakarta.servlet.http.HttpServletResponse;

/** When to try again: told to the person in words, and to the browser in a header. */
public final class RetryAfter {

    private RetryAfter() {}

    /**
     * Sets the header, where the Spine said when to try again.
     *
     * @param problem what the page tells; null when nothing went wrong
     */
    public static void announce(Problem problem, HttpServletResponse response) {
        if (problem != null && problem.retryAfterSeconds() > 0) {
            response.setHeader("Retry-After", Long.toString(problem.retryAfterSeconds()));
        }
    }

    /** How long the Spine asks to wait, in whole seconds, rounded up; 0 when it does not say. */
    static long seconds(SpineException failure) {
        return failure instanceof UnavailableException unavailable
                ? unavailable
                        .retryAfter()
                        .map(wait -> Math.max(1, wait.plusMillis(999).toSeconds()))
                        .orElse(0L)
                : 0L;
    }

    /** The same in a sentence, with what to do when it does not say. */
    static String advice(SpineException failure) {
        long seconds = seconds(failure);
        if (seconds == 0) {
            return "Try again in a few minutes. If it still does not work, contact your IT service desk and give them the"
                    + " details below.";
        }
        String wait =
                seconds < 120 ? seconds + (seconds == 1 ? " second" : " seconds") : (seconds + 59) / 60 + " minutes";
        return "The Spine asks to wait " + wait + " before you try again.";
    }
}
