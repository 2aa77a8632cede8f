package io.spinebridge.web.pointers;

import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.web.problem.Problem;

/**
 * What the page answers: the form alone, the form with a problem, or what was found.
 *
 * @param form the form, with what was typed
 * @param pointers what was found; null when nothing was asked, or no answer came
 * @param problem why no answer came; null when nothing went wrong beyond the form itself
 */
record PointersAnswer(PointersForm form, Pointers pointers, Problem problem) {

    int status() {
        if (problem != null) {
            return problem.status();
        }
        return form.valid() ? 200 : 400;
    }

    @Override
    public String toString() {
        return "PointersAnswer[withheld]";
    }
}
