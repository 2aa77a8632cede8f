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
 *   <li>What differs between services (header names, audience of the token, codes that mean something else) is data: {@link
 *       io.spinebridge.spine.ServiceProfile}. Interaction id and scope stand at the REST client's method: {@link
 *       io.spinebridge.spine.SpineInteraction}.
 *   <li>For whom a request is, and as what, is decided once, as soon as the REST client says which interaction it is: an {@link
 *       io.spinebridge.spine.Addressee}. Filter, connector and audit read it, so that they cannot differ. A provider behind the Secure Proxy
 *       is addressed by whoever makes the call.
 *   <li>The state of a request (user, trace id) is in an {@link io.spinebridge.spine.OngoingCall}, bound to the thread that makes it from just
 *       before the request until just after it. All calls are synchronous, also those that {@link io.spinebridge.spine.ReadsAtOnce} makes on
 *       several threads; a request outside such a call is refused by the filter, so that no
 *       path around the gateway can reach the wire.
 *   <li>{@link io.spinebridge.spine.SpineConnector} carries Jersey's requests over {@link io.spinebridge.http.SpineHttpClient}. Jersey's own
 *       connectors were found wanting. The default one cannot send PATCH. The one over java.net.http has no connect time-out and repeats a GET
 *       by itself, with the same trace id, when a pooled connection turns out to be closed. The one over Apache HttpClient 5 (3.1.10) was tried
 *       with a client configured as ours, over mutual TLS:
 *       <ul>
 *         <li>Without connection state it does reuse connections: 300 calls made no new one. As it is delivered, each call makes one.
 *         <li>It has no deadline, and hands the request to nobody before its answer has begun: a body that dripped was still being read after a
 *             minute, with a limit of two seconds. Only an interceptor of our own inside HttpClient could end it.
 *         <li>A stream that is abandoned is read to its end when its length is known: closing a record after its first byte took as long as the rest
 *             of it, a minute. Its closing strategy can be replaced, but is not told whether the body was read to its end, so that it can only
 *             end every connection or wait for each.
 *       </ul>
 *       What would have to be written around it is what the connector here consists of.
 *   <li>A record that is fetched is a stream: its call ends when the answer's headers have come. Closed before its end, it ends its connection,
 *       since HttpClient would read the rest first.
 *   <li>Back-off grows and honours Retry-After: {@link io.spinebridge.spine.CallTrail} waits between attempts, outside circuit breaker and
 *       bulkhead. What the Spine asked for holds for all calls of the service ({@link io.spinebridge.spine.Throttle}).
 *   <li>Around the beans' methods stand {@link io.spinebridge.spine.UnforeseenInReading} and {@link io.spinebridge.spine.UnforeseenInWriting}, which
 *       turn what nobody foresaw into a {@link io.spinebridge.api.SpineException}. A record's consumer is the host's: the bean that runs it sees to
 *       its own faults.
 * </ul>
 */
package io.spinebridge.spine;
