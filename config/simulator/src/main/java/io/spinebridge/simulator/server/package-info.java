/**
 * A Spine for the local environment and for tests: faithful or useless. It checks every header, claim, parameter and body rule that is
 * documented, answers with the documented outcomes in the documented order, and keeps evidence of each request.
 *
 * <p>This package puts the others together ({@link io.spinebridge.simulator.server.SpineSimulator}) and answers for the services of the Spine:
 * it reads a request, has the service's rules judge it, lets the service carry it out, and keeps evidence. How one listens is in
 * {@link io.spinebridge.simulator.listener}, how the simulator is governed from outside in {@link io.spinebridge.simulator.control}.
 */
package io.spinebridge.simulator.server;
