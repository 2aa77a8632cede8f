package io.spinebridge.registry;

import java.net.URI;

/**
 * Where a provider is.
 *
 * @param asid its ASID, 12 digits
 * @param address its base URL, as registered
 */
public record ProviderEndpoint(String asid, URI address) {}
