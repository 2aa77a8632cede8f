package io.spinebridge.configuration;

import java.net.URI;

/**
 * Where a service of the Spine is.
 *
 * @param asid its ASID, sent as {@code ToASID}
 * @param baseUrl its FHIR base, {@code https}, without a slash at the end
 */
public record ServiceAddress(String asid, URI baseUrl) {}
