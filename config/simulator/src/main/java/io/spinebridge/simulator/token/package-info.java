/** The bearer token of a retrieval, as far as it can be read. */
package io.spinebridge.simulator.token;
