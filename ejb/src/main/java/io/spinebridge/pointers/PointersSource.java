package io.spinebridge.pointers;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.RecordNotFoundException;
import io.spinebridge.api.pointers.PointerFilter;
import io.spinebridge.api.pointers.PointerId;
import java.util.Optional;
import java.util.OptionalInt;

/** Where pointers are found, whichever generation of the service answers, and whoever may see them. Implementations are thread safe. */
public interface PointersSource {

    /** A patient's pointers; empty for a patient whom the service does not know. */
    Optional<FoundPointers> search(NhsNumber patient, PointerFilter filter);

    /**
     * How many pointers the service counts, without sending any; empty for a patient whom it does not know. Whom the user may see is not
     * looked at.
     */
    OptionalInt count(NhsNumber patient);

    /**
     * A pointer by its id: one, or one of another patient.
     *
     * @throws RecordNotFoundException when there is none
     */
    FoundPointers read(NhsNumber patient, PointerId id);

    /** Searches for a pointer by its id. */
    FoundPointers find(NhsNumber patient, PointerId id);
}
