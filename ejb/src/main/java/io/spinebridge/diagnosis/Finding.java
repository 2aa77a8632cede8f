package io.spinebridge.diagnosis;

/**
 * What a step found.
 *
 * @param outcome how it is
 * @param found what was seen
 * @param advice what to do about it; empty where there is nothing to do
 */
public record Finding(Outcome outcome, String found, String advice) {

    /** How it is. */
    public enum Outcome {
        /** As it should be. */
        FINE,
        /** Calls may succeed all the same. */
        WARNING,
        /** Calls fail. */
        FAILED,
        /** Not looked at, since an earlier step failed or there is nothing to look at. */
        LEFT_OUT
    }

    static Finding fine(String found) {
        return new Finding(Outcome.FINE, found, "");
    }

    static Finding warning(String found, String advice) {
        return new Finding(Outcome.WARNING, found, advice);
    }

    static Finding failed(String found, String advice) {
        return new Finding(Outcome.FAILED, found, advice);
    }

    static Finding leftOut(String why) {
        return new Finding(Outcome.LEFT_OUT, why, "");
    }
}
