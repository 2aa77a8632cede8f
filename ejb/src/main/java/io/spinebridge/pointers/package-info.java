/**
 * The National Record Locator: the beans, the wire client, and pointers from and to STU3 resources.
 *
 * <p>Beside {@code spine} it uses {@code configuration}, for its producer and for the table of who may see which pointers;
 * fetching records ({@code records.retrieval}) also uses {@code registry}, for the directory of providers.
 *
 * <ul>
 *   <li>Queries are written by this package itself and handed to the gateway as a whole: assurance compares them character by
 *       character, and JAX-RS leaves a client no say in what is percent-encoded.
 *   <li>A 404 with the Spine's own code is the answer for a patient whom it does not know; any other 404 is a failure. Else a wrong
 *       base URL would read as "no pointers".
 *   <li>Who may see a pointer is decided here, after the Spine has answered, since neither Spine nor provider looks at the user.
 *   <li>The specification's withdrawn ways are not used: deletion by {@code _id}, and (unless configured) {@code _summary=count}.
 * </ul>
 *
 * <p>Follows <em>National Record Locator API</em> 2.8.
 */
package io.spinebridge.pointers;
