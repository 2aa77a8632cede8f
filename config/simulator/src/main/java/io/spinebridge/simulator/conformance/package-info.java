/**
 * The validator of the official NHS profiles, where it lies beside the checkout: tests of the simulator, of the module and of the EAR compare
 * with it what they send and what they are answered. It is called in one way, here.
 */
package io.spinebridge.simulator.conformance;
