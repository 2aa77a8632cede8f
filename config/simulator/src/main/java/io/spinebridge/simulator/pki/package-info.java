/**
 * The development certificates: an authority of its own, made in memory when the simulator starts, and gone when it ends. No key of it is
 * ever in a repository.
 */
package io.spinebridge.simulator.pki;
