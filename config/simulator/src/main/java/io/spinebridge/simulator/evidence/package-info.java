/** What is kept of each request: what came, the verdict of every rule with its reason, and what was answered. */
package io.spinebridge.simulator.evidence;
