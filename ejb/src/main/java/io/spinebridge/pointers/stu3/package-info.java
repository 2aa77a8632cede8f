/**
 * The wire of the National Record Locator in STU3: client, profile, mappers, resources. <em>National Record Locator API</em> 2.8.
 *
 * <p>{@link io.spinebridge.pointers.stu3.Stu3Pointers} joins it. Decisions:
 *
 * <ul>
 *   <li>Queries are written by this package itself and handed to the gateway as a whole: assurance compares them character by
 *       character, and JAX-RS leaves a client no say in what is percent-encoded.
 *   <li>A 404 with the Spine's own code is the answer for a patient whom it does not know; any other 404 is a failure. Else a wrong
 *       base URL would read as "no pointers".
 *   <li>The specification's withdrawn ways are not used: deletion by {@code _id}, and (unless configured) {@code _summary=count}.
 *   <li>A count that is not said is not none: such an answer counts as unreadable.
 *   <li>Mapping never fails: what of a pointer is not as the profile wants it is told with the pointer.
 * </ul>
 */
package io.spinebridge.pointers.stu3;
