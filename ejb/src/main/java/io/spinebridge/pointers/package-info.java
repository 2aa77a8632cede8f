/**
 * The National Record Locator: who may see which pointers, and how pointers are published. This package knows no release of FHIR; each generation
 * of the service has a package below it, which implements {@link io.spinebridge.pointers.PointersSource} and {@link
 * io.spinebridge.pointers.PointersStore}.
 *
 * <pre>
 * RecordLocatorBean, RecordPublisherBean    roles of the caller
 *   PointersReader                          what is shown, and what is withheld
 *     PointerAccess                         who may see which pointers, and open their records
 *     PointersSource                        finds, by values
 *   PointersWriter                          publication with its second attempt
 *     PointersStore                         maintains, by values
 * </pre>
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Who may see a pointer is decided here, after the Spine has answered, since neither Spine nor provider looks at the user.
 *   <li>A publication whose answer is lost is sent a second time when its pointer has a master identifier: the Spine refuses a second pointer
 *       with the same one, so that the repetition can do no harm, and tells.
 *   <li>Where the answer also holds another patient's pointers, or withheld ones, what could not be placed in any entry is not shown: it may
 *       be theirs.
 * </ul>
 */
package io.spinebridge.pointers;
