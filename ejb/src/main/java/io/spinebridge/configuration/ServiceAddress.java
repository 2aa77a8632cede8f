package io.spinebridge.configuration;

import java.net.URI;

/**
 * Where a service of the Spine is.
 *
 * @param asid its ASID, sent as {@code ToASID}; empty for the proxy, which has none
 * @param baseUrl its base, {@code https}, without a slash at the end
 */
public record ServiceAddress(String asid, URI baseUrl) {}
