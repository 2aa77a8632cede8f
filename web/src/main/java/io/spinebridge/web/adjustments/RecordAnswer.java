package io.spinebridge.web.adjustments;

import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.web.page.NhsNumberField;
import io.spinebridge.web.problem.Problem;

/**
 * What the page answers: the form alone, the form with a problem, or a record.
 *
 * @param form the form, with what was typed
 * @param record the record; null when there is none to show
 * @param problem why there is none; null when nothing went wrong beyond the form itself
 */
record RecordAnswer(NhsNumberField form, AdjustmentRecord record, Problem problem) {

    int status() {
        if (problem != null) {
            return problem.status();
        }
        return form.valid() ? 200 : 400;
    }

    @Override
    public String toString() {
        return "RecordAnswer[withheld]";
    }
}
