/**
 * Connections: the HTTP client that shows our certificate to the Spine, the one for the open web without it, deadlines, and why a handshake
 * failed, in words. Nothing here knows the Spine's headers, or FHIR.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Apache HttpClient is used directly. It reuses connections that were made with a client certificate (its connection state is switched
 *       off: all of them show the same one), repeats and redirects nothing, and closes idle connections when the certificate changes. The
 *       JDK's client cannot be closed in Java 17, and repeats a GET by itself when a pooled connection turns out to be closed.
 *   <li>HttpClient logs headers and bodies at its finer levels. In the jar it is found under {@code io.spinebridge.silent}, with an slf4j of its own
 *       that has no provider but the silent one: whatever logging a host brings finds nothing to configure. Interceptors or filters could not do
 *       that, since the request line is logged by the client's core, and a host's levels are not ours.
 *   <li>The whole length of a request is limited by a deadline that aborts it. MicroProfile's Timeout interrupts the thread, which does not end a
 *       read from a socket; a socket's own time-out begins anew with each byte.
 *   <li>One {@link io.spinebridge.http.Operation} is bound to the thread while a bean's method runs, so that its requests, directories included,
 *       share one budget of time without handing it from one to the next. A change that is sent keeps its own deadline. Threads that work for the
 *       operation belong to its {@link io.spinebridge.http.Branches}: they have its budget, and what is known of the call, but find nothing out
 *       about the caller themselves.
 *   <li>Each purpose has a client of its own ({@code PooledClient}), and with it pool and deadlines: a service, the directory, contact details.
 *   <li>Before a write is sent on a connection that has served before, that is looked at, and not used when it is closed or has something to say.
 *       A request of which no byte left is sent on a fresh connection. HttpClient's own check comes after a second without use, which is
 *       enough for what can be repeated.
 *   <li>An answer that nobody can reach any more is ended by a {@code Cleaner}, and told.
 *   <li>A body that is closed before its end ends its connection, since HttpClient would read the rest first, however long it is. A short rest of an
 *       answer is read, so that the connection can be used again.
 *   <li>What fails during a handshake is marked as such: nothing was sent then, so that a write may safely be tried again.
 *   <li>Servers that are not the Spine are asked through {@link io.spinebridge.http.OpenWebClient}, without any identity, and never at an address
 *       of this machine or network: the addresses that were looked at are those that it connects to.
 *   <li>What a library reads better is left to it: percent-encoding (HttpCore), dates (HttpClient), IP addresses (Guava, which never looks a
 *       name up).
 * </ul>
 */
package io.spinebridge.http;
