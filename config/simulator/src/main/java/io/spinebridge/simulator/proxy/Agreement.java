package io.spinebridge.simulator.proxy;

/**
 * A data sharing agreement.
 *
 * @param consumer ASID of who may ask
 * @param provider ASID of who is asked
 */
public record Agreement(String consumer, String provider) {}
