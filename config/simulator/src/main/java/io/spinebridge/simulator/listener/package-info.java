/** How the simulator listens: TLS with the development certificates, on loopback, and what faults on demand do to replies and connections. */
package io.spinebridge.simulator.listener;
