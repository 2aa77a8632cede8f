package io.spinebridge.simulator.provider;

/**
 * How the provider refuses.
 *
 * @param status HTTP status
 * @param check short name of the check, for the body
 * @param description the check in a sentence
 * @param details what is wrong
 */
record ProviderRefusal(int status, String check, String description, String details) {}
