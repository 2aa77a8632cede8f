/**
 * The checks that all services of the Spine share: ASIDs, token, interaction id, trace id, media types. Each is a named validation; all are
 * judged at every request as far as they can be, and the first that fails decides the answer. Order: <em>Reasonable Adjustments API</em> and
 * <em>Spine Core</em>.
 */
package io.spinebridge.simulator.validation;
