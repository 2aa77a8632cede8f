package io.spinebridge.web.pointers;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.web.problem.FailureWording;
import io.spinebridge.web.problem.Problem;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Searches for a patient's pointers and words what went wrong. Safe for use by any thread. */
final class PointersLookup {

    private static final Logger LOG = System.getLogger(PointersLookup.class.getName());

    private final RecordLocator locator;

    PointersLookup(RecordLocator locator) {
        this.locator = locator;
    }

    PointersAnswer lookUp(PointersForm form) {
        if (!form.valid()) {
            return new PointersAnswer(form, null, null);
        }
        try {
            return new PointersAnswer(form, locator.search(form.patient().number(), form.filter()), null);
        } catch (InvalidInputException refused) {
            PointersForm marked = form.refused(refused);
            return new PointersAnswer(marked, null, marked.valid() ? failed(refused) : null);
        } catch (SpineException failure) {
            return new PointersAnswer(form, null, failed(failure));
        }
    }

    private static Problem failed(SpineException failure) {
        // by contract such a message holds no patient data
        LOG.log(Level.WARNING, failure.getMessage());
        return FailureWording.of(failure);
    }
}
