/** How a test or a person governs the simulator while it runs: faults to order, evidence to read, a reset. Plain HTTP on 127.0.0.1. */
package io.spinebridge.simulator.control;
