/**
 * What runs inside Payara: Spinebridge and its peers, called by so many threads for so long, and what they took. Nothing here knows what is
 * compared with what.
 */
package io.spinebridge.benchmark.server;
