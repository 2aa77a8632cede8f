package io.spinebridge.spine;

import io.spinebridge.api.OutcomeUnknownException;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.SpineException;
import io.spinebridge.api.UnavailableException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * What nobody thought of, as hosts are told it. Its own message may quote what was read or sent, and with it a patient: of the fault only its kind
 * and place are told and logged. Stateless.
 */
final class UnforeseenFault {

    private static final Logger LOG = System.getLogger(UnforeseenFault.class.getName());

    private UnforeseenFault() {}

    /** While something was read: nothing was changed. What is ours already stays as it is. */
    static SpineException inReading(Throwable fault) {
        return fault instanceof SpineException told
                ? told
                : new UnavailableException(reason(fault), SpineError.NONE, null, place(fault));
    }

    /** While something was changed: it may have been sent already. What is ours already stays as it is. */
    static SpineException inWriting(Throwable fault) {
        return fault instanceof SpineException told
                ? told
                : new OutcomeUnknownException(reason(fault), SpineError.NONE, place(fault));
    }

    private static String reason(Throwable fault) {
        return "Spinebridge itself failed, which its developers should hear of (" + kind(fault) + ")";
    }

    private static IllegalStateException place(Throwable fault) {
        IllegalStateException place = new IllegalStateException(kind(fault));
        StackTraceElement[] trace = fault.getStackTrace();
        place.setStackTrace(trace);
        LOG.log(Level.ERROR, reason(fault) + (trace.length == 0 ? "" : " at " + trace[0]));
        return place;
    }

    private static String kind(Throwable fault) {
        return fault.getClass().getName();
    }
}
