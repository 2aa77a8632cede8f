package io.spinebridge.api.pointers;

import io.spinebridge.api.NhsNumber;
import jakarta.ejb.Local;
import java.util.Optional;

/**
 * Finds out who holds records of a patient: a stateless bean, to be injected with {@code @EJB} or {@code @Inject}.
 *
 * <p>Callers need the role {@code spine-records-viewer}, and a Spine identity ({@link io.spinebridge.api.SpineUserResolver}). Which types
 * of pointers they see depends on their role and activity codes and the administrator's table ({@code spinebridge.pointers.access.*}):
 * others are withheld, and counted. The patient must have been traced on the Personal Demographics Service before.
 *
 * <p>Every method may throw any {@link io.spinebridge.api.SpineException} but {@code OutcomeUnknownException}. Nothing is cached, and
 * nothing should be: each call asks the Spine. May be called by any number of threads.
 *
 * <p>Follows <em>National Record Locator API: Search, Read</em>.
 */
@Local
public interface RecordLocator {

    /** All current pointers of a patient. */
    Pointers search(NhsNumber patient);

    /** Current pointers of a patient, of a custodian and/or a type. */
    Pointers search(NhsNumber patient, PointerFilter filter);

    /**
     * How many current pointers a patient has. Asks as {@code spinebridge.pointers.count} says: by a search ({@code search}, the default),
     * or by the count that the specification has withdrawn ({@code summary}).
     */
    PointerCount count(NhsNumber patient);

    /**
     * Reads a pointer by its id.
     *
     * @param patient whose pointer; an answer about somebody else is refused
     * @throws io.spinebridge.api.RecordNotFoundException when there is no such pointer
     * @throws io.spinebridge.api.NotCurrentException when it has been superseded or marked as entered in error
     * @throws io.spinebridge.api.AccessDeniedException when the user may not see pointers of this type
     */
    Pointer read(NhsNumber patient, PointerId id);

    /**
     * As {@link #read}, by a search: a pointer that is not current any more is an empty answer.
     *
     * @throws io.spinebridge.api.RecordNotFoundException when there is no such pointer
     */
    Optional<Pointer> find(NhsNumber patient, PointerId id);
}
