/**
 * What a simulated Spine service is, seen from the server: routes, rules in their documented order, and the answer once
 * every rule has passed. The server knows nothing of Consents or pointers; a service knows nothing of sockets, TLS,
 * tokens or evidence. Reasonable Adjustments and the National Record Locator are
 * {@link io.spinebridge.simulator.service.SimulatedService}s.
 */
package io.spinebridge.simulator.service;
