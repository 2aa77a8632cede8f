/**
 * What a simulated Spine service is, seen from the server: routes, rules in their documented order, and the answer once
 * every rule has passed. The server knows nothing of Consents or pointers; a service knows nothing of sockets, TLS,
 * tokens or evidence. The National Record Locator and the Secure Proxy are to be further implementations of
 * {@link io.spinebridge.simulator.service.SimulatedService}.
 */
package io.spinebridge.simulator.service;
