package io.spinebridge.api;

import jakarta.ejb.ApplicationException;

/**
 * Root of everything that Spinebridge throws at a host. The family is sealed: a {@code catch} per kind covers it all.
 *
 * <ul>
 *   <li><b>Nothing was sent:</b> {@link InvalidInputException}, {@link CallerRefusedException},
 *       {@link NotAccreditedException}, {@link NotReadyException}, {@link DirectoryException}.
 *   <li><b>The Spine refused, and nothing was changed:</b> {@link RejectedException}, {@link ConflictException},
 *       {@link DuplicateException}, {@link NotCurrentException}, {@link RecordNotFoundException}, {@link AccessDeniedException}.
 *   <li><b>Half done:</b> {@link CorrectionIncompleteException} (the old entry is removed, the new one not recorded).
 *   <li><b>Half read:</b> {@link RecordBrokenOffException} (what was read of a record is not the record).
 *   <li><b>No usable answer:</b> {@link UnavailableException} (nothing was changed) and {@link OutcomeUnknownException} (a
 *       write may or may not have been carried out).
 * </ul>
 *
 * <p>All are application exceptions: the EJB container hands them to the host unwrapped, and does not roll the host's
 * transaction back; whether a clinical workflow can go on without the Spine is the host's decision.
 *
 * <p>Messages hold no patient data and no token. What an administrator needs to find the call in the Spine's logs is in
 * {@link #error()}.
 */
@ApplicationException(rollback = false, inherited = true)
public abstract sealed class SpineException extends RuntimeException
        permits AccessDeniedException,
                CallerRefusedException,
                ConflictException,
                CorrectionIncompleteException,
                DirectoryException,
                DuplicateException,
                InvalidInputException,
                NotCurrentException,
                NotAccreditedException,
                NotReadyException,
                OutcomeUnknownException,
                RecordBrokenOffException,
                RecordNotFoundException,
                RejectedException,
                UnavailableException {

    private static final long serialVersionUID = 1L;

    private final SpineError error;

    SpineException(String message, SpineError error, Throwable cause) {
        super(message, cause);
        this.error = error;
    }

    /**
     * What the Spine, or the way to it, said.
     *
     * @return never null; {@link SpineError#NONE} when nothing was sent
     */
    public SpineError error() {
        return error;
    }
}
