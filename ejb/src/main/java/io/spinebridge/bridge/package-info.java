/**
 * What is made of valid settings: the composition root.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>One set of valid settings makes one {@link io.spinebridge.bridge.Bridge}, an object graph that does not change: TLS, connections,
 *       registry, guards, audit, callers, and the operations of each service. No object reads a setting when it is called; a change of
 *       settings makes another Bridge.
 *   <li>Settings and certificates are looked at every second ({@code SettingsWatch}), on a thread of the module's own: the container's take no
 *       work of an application that is still being deployed, and MicroProfile Config answers there as well, for the domain, the application and
 *       aliases (seen on Payara 6.2025.9, with {@code mp.config.cache.duration}). While nothing valid was found, each call looks too.
 *   <li>A change is taken as a whole or not at all ({@code LiveBridge}): settings that are not valid, or name a store or an audit directory that
 *       cannot be used ({@code Soundness}), leave the former Bridge in force. Files that did not change are not looked at again for that: an
 *       expired certificate does not keep another change back.
 *   <li>What a change leaves as it is, the next Bridge takes over ({@code BridgeParts}): certificates and connections, guards, the numbers of the audit
 *       trail. What the Spine asked for with Retry-After is forgotten.
 *   <li>An operation has one Bridge from its beginning to its end; it enters it, and the former one is closed when all have left and no stream
 *       is open that would end with it. It is asked for that in each cycle: waiting for it would need a thread.
 *   <li>Each named organisation has a Bridge of its own ({@code LiveBridges}); the caller's organisation chooses. Callers are recognised before that, by
 *       settings of the whole server.
 *   <li>Parts that cannot be made yet (a service that is not in use, a trust store that is missing) are made at their first use, and tried
 *       again as long as they cannot: mending the fault is enough.
 *   <li>What is slow at its first use (HAPI's model, the beginning of a handshake, a REST client, a token, an audit entry) is done once in the
 *       background when the module starts ({@code WarmUp}), with nothing that is kept and nothing that is sent.
 *   <li>CDI hands out suppliers of what the Bridge in force holds, so that the beans keep no part of one that was replaced.
 *   <li>FHIR contexts and the identifier of this start belong to the application, not to a Bridge: they are costly, or must stay.
 * </ul>
 */
package io.spinebridge.bridge;
