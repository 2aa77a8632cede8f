package io.spinebridge.api.pointers;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.PendingChange;
import java.time.Instant;

/**
 * A change of pointers whose answer was lost. Opaque to hosts.
 *
 * @param kind what was to be done
 * @param patient whose pointer
 * @param pointer what was to be published; null when nothing was
 * @param concerned the existing pointer that was to be replaced, marked or deleted; null when none
 * @param sent when it was sent, by our clock
 */
public record PendingPublication(Kind kind, NhsNumber patient, NewPointer pointer, PointerKey concerned, Instant sent)
        implements PendingChange {

    /** Kinds of change. */
    public enum Kind {
        /** A pointer was to be published. */
        PUBLISH,
        /** A pointer was to be published in place of another. */
        SUPERSEDE,
        /** A pointer was to be marked as entered in error. */
        MARK_ENTERED_IN_ERROR,
        /** A pointer was to be deleted. */
        DELETE
    }

    @Override
    public String toString() {
        return "PendingPublication[" + kind + "]";
    }
}
