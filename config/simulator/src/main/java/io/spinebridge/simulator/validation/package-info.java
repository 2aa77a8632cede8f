/**
 * The checks that come before what a service is asked for: ASIDs, token, interaction, media types. Each is a named validation; all are judged
 * at every request as far as they can be, and the first that fails decides the answer. What a check needs is here for every service;
 * the rules of Reasonable Adjustments are here whole ({@link io.spinebridge.simulator.validation.CommonRules}), in the order of
 * <em>Reasonable Adjustments API</em> and <em>Spine Core</em>. A service with other headers, words or order brings a list of its own.
 */
package io.spinebridge.simulator.validation;
