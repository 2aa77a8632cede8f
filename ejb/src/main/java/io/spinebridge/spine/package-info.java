/**
 * How any call reaches the Spine, whichever service it is for.
 *
 * <pre>
 * SpineGateway            one per service: read (repeated when that is safe) or write (never repeated)
 *   SafeReads             MicroProfile Fault Tolerance: retry, for reads alone
 *     ServiceLine         MicroProfile Fault Tolerance: circuit breaker, bulkhead, whole-call time-out, per service
 *       SpineExchange     one request: may it be made? who calls? audit before and after; failures to SpineExceptions
 *         REST client     made by SpineClientFactory, an interface of the service's package
 *           SpineRequestFilter, FhirBodyReader and -Writer, OutcomeMapper, SpineConnector
 * </pre>
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>What differs between services (header names, audience of the token) is data: {@link io.spinebridge.spine.ServiceProfile}. Interaction
 *       id and scope stand at the REST client's method: {@link io.spinebridge.spine.SpineInteraction}.
 *   <li>The state of a request (user, trace id) is in an {@link io.spinebridge.spine.OngoingCall}, bound to the calling thread from just before
 *       the request until just after it. All calls are synchronous; a request outside such a call is refused by the filter, so that no
 *       path around the gateway can reach the wire.
 *   <li>{@link io.spinebridge.spine.SpineConnector} stands in for Jersey's own java.net.http connector, because that one knows no connect
 *       time-out and follows redirects unless told not to in one particular way. java.net.http itself is used because it reuses
 *       mutual-TLS connections and knows PATCH, unlike Jersey's other connectors.
 *   <li>Back-off grows and honours Retry-After, which the Retry annotation cannot express: {@link io.spinebridge.spine.CallTrail} waits between
 *       attempts, outside circuit breaker and bulkhead; the annotation only counts.
 * </ul>
 */
package io.spinebridge.spine;
