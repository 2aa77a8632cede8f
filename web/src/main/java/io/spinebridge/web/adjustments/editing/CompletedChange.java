package io.spinebridge.web.adjustments.editing;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.web.adjustments.editing.ChangeAnswer.Page;
import io.spinebridge.web.problem.FailureWording;
import io.spinebridge.web.problem.Problem;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;

/** Shows the record after a change; where it cannot be read now, it is still said that the change was made. Thread safe. */
final class CompletedChange {

    private static final Logger LOG = System.getLogger(CompletedChange.class.getName());

    private final ReasonableAdjustments adjustments;
    private final Clock clock;

    CompletedChange(ReasonableAdjustments adjustments, Clock clock) {
        this.adjustments = adjustments;
        this.clock = clock;
    }

    /**
     * The page after a change.
     *
     * @param notice what was done
     */
    ChangeAnswer show(NhsNumber patient, String notice) {
        try {
            return ChangeAnswer.record(adjustments.read(patient), clock.instant(), notice, null);
        } catch (SpineException failure) {
            LOG.log(Level.WARNING, failure.getMessage());
            Problem problem = OutcomeProblem.notShown(FailureWording.of(failure));
            return new ChangeAnswer(Page.DONE, 200, StepView.done(patient), null, null, notice, problem);
        }
    }
}
