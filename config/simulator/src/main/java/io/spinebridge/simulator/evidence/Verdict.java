package io.spinebridge.simulator.evidence;

/**
 * What became of a rule at one request.
 *
 * @param rule its id
 * @param text the rule in a sentence
 * @param outcome the verdict
 * @param reason why it failed; empty otherwise
 */
public record Verdict(String rule, String text, Outcome outcome, String reason) {

    /** Verdicts. */
    public enum Outcome {
        /** Kept. */
        PASSED,
        /** Broken. */
        FAILED,
        /** Does not concern such a request. */
        NOT_APPLICABLE,
        /** Could not be looked at, because something it builds on failed. */
        NOT_REACHED
    }
}
