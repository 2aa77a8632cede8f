/**
 * Where is it broken, between this server and the Spine? Steps in the order in which a connection is made, each with a deadline, an outcome, and advice
 * in plain words.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Each step is a {@code Check} of its own, and goes on a thread of its own: looking a name up cannot be interrupted, and must not hold the
 *       administrator up. Steps that rest on one that failed are left out, and say so.
 *   <li>The connections are the diagnosis's own. It tells nothing to the guards, and takes no place from calls.
 *   <li>What is asked is the capability statement, without token and without user: nobody's data are touched, and any answer at all shows that there is a way.
 *   <li>A chain that we do not trust is shown all the same, by a handshake that always fails ({@link io.spinebridge.tls.ChainObserver}).
 * </ul>
 */
package io.spinebridge.diagnosis;
