package io.spinebridge.pointers;

import io.spinebridge.api.DuplicateException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.PointerKey;
import io.spinebridge.api.pointers.Published;

/**
 * Where pointers are maintained, whichever generation of the service takes them. Each change is one request, sent once. Implementations are
 * thread safe.
 */
public interface PointersStore {

    /**
     * Publishes a pointer.
     *
     * @throws DuplicateException when there is one with its master identifier
     */
    Published create(NhsNumber patient, NewPointer pointer);

    /** Publishes a pointer in place of another; throws as {@link #create}. */
    Published supersede(NhsNumber patient, PointerKey replaced, NewPointer pointer);

    /** Marks a pointer as entered in error. */
    void markEnteredInError(NhsNumber patient, PointerKey pointer);

    /** Deletes a pointer. */
    void delete(NhsNumber patient, PointerKey pointer);
}
