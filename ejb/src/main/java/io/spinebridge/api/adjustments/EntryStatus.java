package io.spinebridge.api.adjustments;

/** Whether an entry of the record is in force. */
public enum EntryStatus {
    /** The entry says that it is in force. */
    IN_FORCE,
    /** The entry says that it is not: it was removed, or never came into force. */
    NOT_IN_FORCE,
    /**
     * The entry does not say, or says it in a way that cannot be read, which {@code notUnderstood} then shows. It is to be shown as such, and
     * to be treated as in force by whoever cares for the patient.
     */
    NOT_TOLD
}
