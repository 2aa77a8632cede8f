package io.spinebridge.diagnosis;

import io.spinebridge.diagnosis.Finding.Outcome;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All steps of a diagnosis.
 *
 * @param steps in the order in which they were taken
 */
public record Diagnosis(List<Step> steps) {

    public Diagnosis {
        steps = List.copyOf(steps);
    }

    /** Whether no step failed. */
    public boolean sound() {
        return steps.stream().noneMatch(step -> step.finding().outcome() == Outcome.FAILED);
    }

    /** A line for each step, and one that says how it is as a whole. */
    public String text() {
        return steps.stream().map(Step::text).collect(Collectors.joining("\n"))
                + (sound() ? "\nNothing is in the way of calls." : "\nCalls fail: see the steps marked [failed].");
    }
}
