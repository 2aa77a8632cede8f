package io.spinebridge.web.adjustments;

import io.spinebridge.api.SpineException;
import io.spinebridge.api.adjustments.ReasonableAdjustments;
import io.spinebridge.web.page.NhsNumberField;
import io.spinebridge.web.problem.FailureWording;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Looks a patient's record up and words what went wrong. Safe for use by any thread. */
final class RecordLookup {

    private static final Logger LOG = System.getLogger(RecordLookup.class.getName());

    private final ReasonableAdjustments adjustments;

    RecordLookup(ReasonableAdjustments adjustments) {
        this.adjustments = adjustments;
    }

    RecordAnswer lookUp(String entered) {
        NhsNumberField form = NhsNumberField.of(entered);
        if (!form.valid()) {
            return new RecordAnswer(form, null, null);
        }
        try {
            return new RecordAnswer(form, adjustments.read(form.number()), null);
        } catch (SpineException failure) {
            // by contract such a message holds no patient data
            LOG.log(Level.WARNING, failure.getMessage());
            return new RecordAnswer(form, null, FailureWording.of(failure));
        }
    }
}
