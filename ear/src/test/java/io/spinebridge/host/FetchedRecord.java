package io.spinebridge.host;

import java.io.Serializable;

/**
 * What a host knows of a record after it read the record to its end, and kept nothing of it.
 *
 * @param mediaType what the provider said it is
 * @param asAnnounced whether that is what the pointer said
 * @param length what the provider said of its length in bytes; -1 for nothing
 * @param bytes how many came
 * @param checksum SHA-256 of all of them, in lower-case hex; empty when Spinebridge gave none
 * @param traceId of the request
 * @param host where it came from
 */
public record FetchedRecord(
        String mediaType, boolean asAnnounced, long length, long bytes, String checksum, String traceId, String host)
        implements Serializable {}
