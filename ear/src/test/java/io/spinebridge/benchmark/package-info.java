/**
 * The benchmark: a Payara of its own with the JIT compiler of a fresh domain, a stub of the Spine in this JVM, and Spinebridge and its peers
 * measured in turn in one deployment.
 */
package io.spinebridge.benchmark;
