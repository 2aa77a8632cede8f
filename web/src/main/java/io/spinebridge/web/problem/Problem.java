package io.spinebridge.web.problem;

import java.util.List;
import java.util.stream.Stream;

/**
 * A failed call in plain language. Holds no patient data: what comes from the exception are identifiers for support alone.
 *
 * @param status HTTP status of the page that shows it
 * @param title what happened, in one line
 * @param advice what it means and what to do, one paragraph each
 * @param retryAfterSeconds how long to wait before the next try; 0 when nobody said
 * @param reference what helps support find the call, each with its label; may be empty
 */
public record Problem(
        int status, String title, List<String> advice, long retryAfterSeconds, List<SupportReference> reference) {

    /** Copies the lists. */
    public Problem {
        advice = List.copyOf(advice);
        reference = List.copyOf(reference);
    }

    /** The same with another paragraph at the end. */
    public Problem with(String paragraph) {
        return new Problem(
                status,
                title,
                Stream.concat(advice.stream(), Stream.of(paragraph)).toList(),
                retryAfterSeconds,
                reference);
    }
}
