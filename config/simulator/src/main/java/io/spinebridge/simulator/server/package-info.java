/**
 * A Spine for the local environment and for tests: faithful or useless. It checks every header, claim, parameter and body rule that is
 * documented, answers with the documented outcomes in the documented order, and keeps evidence of each request.
 *
 * <p>This package has the sockets, mutual TLS for the Spine and plain HTTP on loopback for evidence and control, and joins the others.
 */
package io.spinebridge.simulator.server;
