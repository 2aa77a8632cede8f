/**
 * What tests inside Payara stand on: one server and one simulator for the whole run, the EAR with a host's modules added to it, and a
 * client that calls the host.
 */
package io.spinebridge.harness;
