package io.spinebridge.web.editing;

import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.web.page.Problem;
import java.time.Instant;

/**
 * What a step of a change answers: the record, or one of the pages of a change.
 *
 * @param page which page
 * @param status HTTP status
 * @param step what the page shows; null with the record
 * @param record the record; null with the other pages
 * @param readAt when it was read; null where it was not
 * @param notice what was done; empty when nothing was
 * @param problem what went wrong; null when nothing did
 */
record EditAnswer(
        Page page, int status, StepView step, AdjustmentRecord record, Instant readAt, String notice, Problem problem) {

    /** The pages. */
    enum Page {
        FORM,
        CONFIRM,
        OUTCOME,
        STALE,
        DONE,
        RECORD
    }

    static EditAnswer step(Page page, int status, StepView step, String notice, Problem problem) {
        return new EditAnswer(page, problem == null ? status : problem.status(), step, null, null, notice, problem);
    }

    static EditAnswer record(AdjustmentRecord record, Instant readAt, String notice, Problem problem) {
        return new EditAnswer(
                Page.RECORD, problem == null ? 200 : problem.status(), null, record, readAt, notice, problem);
    }

    @Override
    public String toString() {
        return "EditAnswer[" + page + ", " + status + "]";
    }
}
