package io.spinebridge.api.retrieval;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Fetches the records that pointers lead to: a stateless bean, to be injected with {@code @EJB} or {@code @Inject}.
 *
 * <p>Callers need the role {@code spine-records-viewer}, a Spine identity, and a role or activity code that lets them open records of the
 * pointer's type ({@code spinebridge.pointers.access.*}). Nothing is stored, and nothing should be: records are fetched anew each time.
 *
 * <p>Documents and structured records come through the Spine Secure Proxy, from the provider that the directory names ({@code
 * spinebridge.directory}). Contact details are pages on the open web: they never go through the proxy, bear no identity, and are fetched
 * only by {@link #openContactDetails}. Every method may throw any {@link io.spinebridge.api.SpineException} but {@code
 * OutcomeUnknownException}. May be called by any number of threads.
 *
 * <p><b>A pointer is read anew</b> before anything is opened, by its id: it must be of the patient, of the type and with the content that the caller
 * hands over, and still be current, so that a value that is old or was put together opens nothing, and the audit names the patient whose record it is
 * ({@code spinebridge.retrieval.trust-pointer}, default {@code false}). That is one more request, of the locator.
 *
 * <p><b>A pointer's URL is hostile input.</b> Opened are {@code https} URLs alone, without credentials, of at most 2,000 characters, and no
 * local or private address ({@code spinebridge.retrieval.private-hosts} excepts hosts); redirects are not followed.
 *
 * <p>Follows <em>National Record Locator API: Retrieval</em> and <em>Spine Core: Spine Secure Proxy</em>.
 */
@Local
public interface RecordRetrieval {

    /**
     * The content to be fetched, of those that this system can fetch through the proxy.
     *
     * @param pointer a pointer
     * @param preferredFormats codes of formats, the most welcome first; formats that are not named come after these
     * @return empty when none can be fetched
     */
    Optional<PointerContent> choose(Pointer pointer, List<String> preferredFormats);

    /**
     * Opens a record through the Spine Secure Proxy.
     *
     * @param patient whose record
     * @param pointer a current pointer of this patient
     * @param content one of its contents, of a format that has an interaction id ({@code spinebridge.retrieval.interactions})
     * @return the record, to be closed by the caller
     * @throws io.spinebridge.api.InvalidInputException when the content is none of the pointer's, its URL must not be opened, its format has no
     *     interaction id, or the pointer has no id or is not what the Spine holds under it
     * @throws io.spinebridge.api.NotCurrentException when the pointer is not current, or is not any more
     * @throws io.spinebridge.api.NotReadyException when the locator is not in use here, so that the pointer cannot be read
     * @throws io.spinebridge.api.AccessDeniedException when the user may not open records of this type, or the proxy refuses
     * @throws io.spinebridge.api.DirectoryException when the provider's endpoint cannot be found
     * @throws io.spinebridge.api.RecordNotFoundException when the provider has no such record, or the Spine no such pointer
     * @throws io.spinebridge.api.RejectedException when the provider refuses otherwise, also with HTTP 409 or 412
     * @throws io.spinebridge.api.UnavailableException when there is no usable answer, or one that does not say where it ends
     */
    RetrievedRecord open(NhsNumber patient, Pointer pointer, PointerContent content);

    /**
     * As {@link #open}, but hands the record to a consumer and closes it.
     *
     * @param consumer must read the record to its end if it is to be sure that it is whole. What it throws comes out as it is, and does not touch the
     *     caller's transaction, in which it runs
     */
    <T> T fetch(NhsNumber patient, Pointer pointer, PointerContent content, Function<RetrievedRecord, T> consumer);

    /**
     * Opens a page or document of contact details, directly and without any identity of system, user or patient. Who may see the pointer
     * may: the code that lets one open the record is not needed.
     *
     * @param content contact details
     * @throws io.spinebridge.api.InvalidInputException when it is something else, its URL must not be opened, or the pointer has no id or is not what
     *     the Spine holds under it
     * @throws io.spinebridge.api.UnavailableException when there is no usable answer, or one that does not say where it ends
     */
    RetrievedRecord openContactDetails(NhsNumber patient, Pointer pointer, PointerContent content);
}
