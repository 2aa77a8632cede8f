package io.spinebridge.web.adjustments.editing;

import io.spinebridge.api.PendingChange;
import java.io.Serializable;

/**
 * A change whose answer was lost.
 *
 * @param form what was entered
 * @param part which part of the change it was
 * @param pending what it takes to find out; null when it cannot be found out
 */
record LostChange(ChangeForm form, Part part, PendingChange pending) implements Serializable {

    /** Parts of a change; only the correction of an adjustment has two. */
    enum Part {
        /** All of it. */
        WHOLE,
        /** The removal of the old entry; the new one was not sent. */
        REMOVAL,
        /** The addition of the new entry; the old one is removed. */
        ADDITION
    }

    @Override
    public String toString() {
        return "LostChange[" + form.task() + ", " + part + "]";
    }
}
