package io.spinebridge.adjustments;

import io.spinebridge.api.adjustments.RemovalCause;

/**
 * An entry as the service has it now, ready to be removed. Belongs to one thread.
 *
 * @param <T> what it is as a value
 */
public interface StoredEntry<T> {

    /** Whether it is in force. */
    boolean active();

    /** Removes it, by one request. */
    T remove(RemovalCause cause);
}
