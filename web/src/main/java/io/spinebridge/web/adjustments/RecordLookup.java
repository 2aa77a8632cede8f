package io.spinebridge.web.adjustments;

import io.spinebridge.api.SpineException;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.web.page.Problems;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;

/** Looks a patient's record up and words the outcome. Safe for use by any thread. */
final class RecordLookup {

    private static final Logger LOG = System.getLogger(RecordLookup.class.getName());

    private final ReasonableAdjustments adjustments;
    private final Clock clock;

    RecordLookup(ReasonableAdjustments adjustments, Clock clock) {
        this.adjustments = adjustments;
        this.clock = clock;
    }

    RecordAnswer lookUp(String entered) {
        SearchForm form = SearchForm.of(entered);
        if (!form.valid()) {
            return new RecordAnswer(form, null, null);
        }
        try {
            return new RecordAnswer(form, RecordPresenter.present(adjustments.read(form.number()), clock.instant()), null);
        } catch (SpineException failure) {
            // by contract such a message holds no patient data
            LOG.log(Level.WARNING, failure.getMessage());
            return new RecordAnswer(form, null, Problems.of(failure));
        }
    }
}
