package io.spinebridge.web.page;

import jakarta.servlet.http.HttpServletResponse;

/** Tells the browser when to try again, where the Spine said so. */
public final class RetryAfter {

    private RetryAfter() {}

    /**
     * Sets the header.
     *
     * @param problem what the page tells; null when nothing went wrong
     */
    public static void announce(Problem problem, HttpServletResponse response) {
        if (problem != null && problem.retryAfterSeconds() > 0) {
            response.setHeader("Retry-After", Long.toString(problem.retryAfterSeconds()));
        }
    }
}
