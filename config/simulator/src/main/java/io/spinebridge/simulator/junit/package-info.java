/**
 * The simulator as a JUnit extension, for the tests of whoever depends on it; JUnit itself is the depending module's to bring.
 *
 * <p>A simulator takes a moment to start, its certificates take seconds, so that both are made once in a run, shared by all classes, and
 * set back before each test. A test whose subject is a simulator's own start, end, ports or clock builds its own, with the shared certificates.
 */
package io.spinebridge.simulator.junit;
