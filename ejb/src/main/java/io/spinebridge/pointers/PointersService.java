package io.spinebridge.pointers;

/**
 * All operations of the service, joined. Immutable.
 *
 * @param reader finds pointers
 * @param writer maintains pointers
 */
public record PointersService(PointersReader reader, PointersWriter writer) {}
