/**
 * What protects the Spine from us, and us from its trouble: circuit breaker, bulkhead and repeated reads, as plain objects of resilience4j.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Not MicroProfile Fault Tolerance: Payara ignores its annotations in an EAR without a word unless a class of a web module bears one
 *       too, they cannot be keyed per provider, seen or reset, and an EAR that failed to deploy once cannot be deployed under its name again.
 *   <li>Each service has a guard of its own, and each provider behind the Secure Proxy another one, so that one's trouble is not the others'.
 *       Calls of a provider pass the proxy's guard as well: its breaker counts that the proxy cannot be reached, and all providers together share
 *       its bulkhead.
 *   <li>A guard is told how an attempt ended by an {@link io.spinebridge.guard.Attempt}: what counts against the other side, and what may be
 *       repeated, is not the same, and exceptions that hosts see do not say it by their type.
 *   <li>What was not sent (no identity, no certificate, a full bulkhead) counts neither for nor against the other side.
 *   <li>Waiting between attempts is the caller's: it happens outside breaker and bulkhead, so that nobody waits in a place that others need.
 *   <li>A caller who has several threads work for him holds several places of a bulkhead. Those beyond his first are lent: other callers wait for
 *       them, up to the end of their operation, instead of being refused, and none is lent while somebody waits.
 *   <li>This package stands beside {@code spine} and not in it, so that administration can show and reset guards without making calls.
 * </ul>
 */
package io.spinebridge.guard;
