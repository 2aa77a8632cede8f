/**
 * What a rule is and how it is judged, the same for all parts of the simulated Spine: the services, the Secure Proxy, the provider, its web
 * page and the directory. Each part has a list of rules in the documented order, and a {@link io.spinebridge.simulator.rule.Refusal} of its own
 * form. The first broken rule decides the answer; the verdicts of all go into the evidence.
 */
package io.spinebridge.simulator.rule;
