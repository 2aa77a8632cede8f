package io.spinebridge.simulator.provider;

import io.spinebridge.simulator.rule.Refusal;

/**
 * How the provider refuses.
 *
 * @param status HTTP status
 * @param check short name of the check, for the body
 * @param description the check in a sentence
 * @param reason what is wrong
 */
record ProviderRefusal(int status, String check, String description, String reason) implements Refusal {}
