/** How the simulator listens: TLS with the development certificates, on loopback, and what can go wrong on the wire. */
package io.spinebridge.simulator.listener;
