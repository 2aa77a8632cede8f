package io.spinebridge.api.retrieval;

import io.spinebridge.api.RecordBrokenOffException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A record that is being fetched: a stream, and what is known of it. Nothing of it is kept in memory. Must be closed; belongs to one thread.
 *
 * <p>A record that does not come to its proper end never looks whole: the stream then throws {@link RecordBrokenOffException}.
 */
public interface RetrievedRecord extends AutoCloseable {

    /**
     * The record. Its {@code read} methods throw {@link RecordBrokenOffException} when it breaks off, is longer than it may be ({@code
     * spinebridge.retrieval.max-bytes}), or does not go on ({@code spinebridge.timeout.read}).
     */
    InputStream content();

    /**
     * What the provider says it is, without parameters, in lower case; empty when it does not say, or not in a way that makes sense.
     * <b>Unchecked</b>: it may lie.
     */
    String mediaType();

    /**
     * In which charset the provider says its text is, in lower case, for example {@code iso-8859-1}; empty when it does not say. <b>Unchecked</b>,
     * and perhaps none that Java knows. Text is to be read by it, and without one as UTF-8 where the text itself does not say (XML, HTML), with a
     * {@link java.nio.charset.CharsetDecoder} that reports what is malformed: a doctor is to see "5 µg" and never "5 ?g".
     */
    default String charset() {
        return "";
    }

    /** Whether {@link #mediaType} is what the pointer said. */
    boolean mediaTypeAsAnnounced();

    /** Its length in bytes, where the provider says it; empty also when it sent the record compressed, and it was unpacked. */
    OptionalLong length();

    /**
     * SHA-256 of what was read, in lower-case hex.
     *
     * @return empty until the end of the record was reached
     */
    Optional<String> checksum();

    /** How many bytes were read so far. */
    long bytesRead();

    /** Identifier of the request, by which proxy and provider find it; empty for contact details, whose request has none. */
    String traceId();

    /** The host that the record comes from, to be shown to the user. */
    String host();

    /** Gives the connection back, or ends it when the record was not read to its end. Never throws. */
    @Override
    void close();
}
