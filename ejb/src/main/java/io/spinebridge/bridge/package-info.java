/**
 * What is made of valid settings: the composition root.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>One set of valid settings makes one {@link io.spinebridge.bridge.Bridge}, an object graph that does not change: TLS, connections,
 *       registry, guards, audit, callers, and the operations of each service. No object reads a setting when it is called; a change of
 *       settings makes another Bridge.
 *   <li>Parts that cannot be made yet (a service that is not in use, a trust store that is missing) are made at their first use, and tried
 *       again as long as they cannot: mending the fault is enough.
 *   <li>What is slow at its first use (HAPI's model, the beginning of a handshake, a REST client, a token, an audit entry) is done once in the
 *       background when the module starts ({@code WarmUp}), with nothing that is kept and nothing that is sent.
 *   <li>CDI hands out suppliers of what the Bridge in force holds, so that the beans keep no part of one that was replaced.
 *   <li>FHIR contexts and the identifier of this start belong to the application, not to a Bridge: they are costly, or must stay.
 * </ul>
 */
package io.spinebridge.bridge;
