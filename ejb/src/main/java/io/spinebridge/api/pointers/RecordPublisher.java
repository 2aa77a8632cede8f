package io.spinebridge.api.pointers;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.PendingChange;
import jakarta.ejb.Local;

/**
 * Maintains the pointers to records that this organisation holds: a stateless bean, to be injected with {@code @EJB} or {@code @Inject}.
 *
 * <p>Callers need the role {@code spine-records-publisher}, and either a Spine identity or, for unattended work, one of the principals in
 * {@code spinebridge.identity.systems}. The patient must have been traced before.
 *
 * <p>The Spine lets only the custodian change a pointer. A pointer is never edited: it is superseded, marked as entered in error, or (by
 * way of exception) deleted.
 *
 * <p>Every method may throw any {@link io.spinebridge.api.SpineException}. <b>When an answer is lost</b>, {@link #publish} and {@link
 * #supersede} of a pointer with a master identifier are repeated once, since the Spine refuses a second one. A refusal alone does not say
 * that the pointer is there: a master identifier that the patient had before is refused as well. So the patient's pointers are searched, and
 * what is stored is compared with what was sent. Where that cannot be done (a system at work unattended may not search), and for everything
 * else, the end is {@link io.spinebridge.api.OutcomeUnknownException}.
 *
 * <p>Follows <em>National Record Locator API: Create, Supersede, Update, Delete</em>.
 */
@Local
public interface RecordPublisher {

    /**
     * Publishes a pointer.
     *
     * @param patient whose record it points to
     * @throws io.spinebridge.api.DuplicateException when the patient has or had another pointer with this master identifier; after a lost
     *     answer, when this one is not among the current pointers that the Spine shows
     * @throws io.spinebridge.api.OutcomeUnknownException when the answer was lost; see {@link #publishAgain}
     */
    Published publish(NhsNumber patient, NewPointer pointer);

    /**
     * Publishes a pointer in place of another: the Spine does both or neither.
     *
     * @param replaced the current pointer that is to be superseded, of the same patient and custodian
     * @param pointer its successor, with a master identifier of its own where {@code replaced} is one
     * @throws io.spinebridge.api.NotCurrentException when the other one is not current
     * @throws io.spinebridge.api.RejectedException when there is no such pointer, or it is somebody else's
     */
    Published supersede(NhsNumber patient, PointerKey replaced, NewPointer pointer);

    /**
     * Repeats a publication whose answer was lost, where its master identifier makes that safe. A refusal as a duplicate is looked into, as
     * by {@link #publish}.
     *
     * @param lost from {@link io.spinebridge.api.OutcomeUnknownException#pending()}
     * @throws io.spinebridge.api.DuplicateException as {@link #publish}
     * @throws io.spinebridge.api.OutcomeUnknownException when it still cannot be told; any other refusal of the repetition says nothing of
     *     the first request, and is attached as suppressed
     * @throws io.spinebridge.api.InvalidInputException when it was something else, or has no master identifier
     */
    Published publishAgain(PendingChange lost);

    /**
     * Marks a pointer as entered in error, for good.
     *
     * @throws io.spinebridge.api.RecordNotFoundException when there is no such pointer
     * @throws io.spinebridge.api.NotCurrentException when it is not current
     */
    void markEnteredInError(NhsNumber patient, PointerKey pointer);

    /**
     * Deletes a pointer, whatever its status: nobody can see it afterwards. Prefer {@link #markEnteredInError}, which keeps the reason.
     *
     * @throws io.spinebridge.api.RecordNotFoundException when there is no such pointer
     */
    void delete(NhsNumber patient, PointerKey pointer);
}
