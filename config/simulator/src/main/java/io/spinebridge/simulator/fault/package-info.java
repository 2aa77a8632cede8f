/** Faults on demand: what a real network and a real Spine do on a bad day, so that clients can be seen to cope. */
package io.spinebridge.simulator.fault;
