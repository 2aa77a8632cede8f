package io.spinebridge.web.adjustments.editing;

import io.spinebridge.api.adjustments.AdjustmentRecord;
import io.spinebridge.web.problem.Problem;
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
record ChangeAnswer(
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

    /** One of the pages of a change, where nothing failed. */
    static ChangeAnswer step(Page page, int status, StepView step) {
        return new ChangeAnswer(page, status, step, null, null, "", null);
    }

    /** One of the pages of a change, with what failed. */
    static ChangeAnswer failed(Page page, StepView step, Problem problem) {
        return new ChangeAnswer(page, problem.status(), step, null, null, "", problem);
    }

    /**
     * The page that can no longer be used.
     *
     * @param form what was typed; null when nothing is known of it
     */
    static ChangeAnswer stale(ChangeForm form) {
        return step(Page.STALE, 409, StepView.stale(form));
    }

    /** The record, with what was done, and what went wrong, just before. */
    static ChangeAnswer record(AdjustmentRecord record, Instant readAt, String notice, Problem problem) {
        return new ChangeAnswer(
                Page.RECORD, problem == null ? 200 : problem.status(), null, record, readAt, notice, problem);
    }

    @Override
    public String toString() {
        return "ChangeAnswer[" + page + ", " + status + "]";
    }
}
