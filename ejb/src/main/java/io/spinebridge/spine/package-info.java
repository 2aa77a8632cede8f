/**
 * How any call reaches the Spine, whichever service it is for.
 *
 * <pre>
 * SpineGateway            one per service: read (repeated when that is safe) or write (never repeated), of one SpineCall
 *   Guard                 circuit breaker and bulkhead, per service and provider
 *     SpineExchange       one request: may it be made? who calls? audit before and after; failures to SpineExceptions
 *       REST client       made by SpineClientFactory, an interface of the service's package
 *         SpineRequestFilter (decides the Addressee), body reader and writer, OutcomeMapper, SpineConnector
 * </pre>
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>What differs between services (header names, audience of the token) is data: {@link io.spinebridge.spine.ServiceProfile}. Interaction
 *       id and scope stand at the REST client's method: {@link io.spinebridge.spine.SpineInteraction}.
 *   <li>For whom a request is, and as what, is decided once, as soon as the REST client says which interaction it is: an {@link
 *       io.spinebridge.spine.Addressee}. Filter, connector and audit read it, so that they cannot differ. A provider behind the Secure Proxy
 *       is addressed by whoever makes the call.
 *   <li>The state of a request (user, trace id) is in an {@link io.spinebridge.spine.OngoingCall}, bound to the calling thread from just before
 *       the request until just after it. All calls are synchronous; a request outside such a call is refused by the filter, so that no
 *       path around the gateway can reach the wire.
 *   <li>{@link io.spinebridge.spine.SpineConnector} carries Jersey's requests over Apache HttpClient. Jersey's own connectors were found wanting:
 *       the default one cannot send PATCH, its Apache ones make a new connection for each mutual-TLS call, and the one over java.net.http has no
 *       connect time-out and repeats a GET by itself, with the same trace id, when a pooled connection turns out to be closed. HttpClient, used
 *       directly, reuses connections, repeats nothing, closes idle connections when the certificate changes, and ends with the application.
 *   <li>The whole length of a request is limited by a deadline that aborts it: interrupting the thread does not end a read from a socket.
 *   <li>A record that is fetched is a stream: its call ends when the answer's headers have come. Closed before its end, it ends its connection,
 *       since HttpClient would read the rest first.
 *   <li>Back-off grows and honours Retry-After: {@link io.spinebridge.spine.CallTrail} waits between attempts, outside circuit breaker and
 *       bulkhead.
 * </ul>
 */
package io.spinebridge.spine;
