package io.spinebridge.retrieval;

import io.spinebridge.api.retrieval.RetrievedRecord;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** A record that is being fetched. Belongs to one thread. */
final class OpenedRecord implements RetrievedRecord {

    private static final Logger LOG = System.getLogger(OpenedRecord.class.getName());

    private final RecordStream content;
    private final Description description;

    /**
     * What is known of it.
     *
     * @param said what the provider says it is
     * @param announced media type as the pointer says it
     * @param length its length, if known
     * @param traceId identifier of the request; empty for none
     * @param host where it comes from
     */
    record Description(SaidType said, String announced, OptionalLong length, String traceId, String host) {}

    OpenedRecord(RecordStream content, Description description) {
        this.content = content;
        this.description = description;
    }

    @Override
    public InputStream content() {
        return content;
    }

    @Override
    public String mediaType() {
        return description.said().mediaType();
    }

    @Override
    public String charset() {
        return description.said().charset();
    }

    @Override
    public boolean mediaTypeAsAnnounced() {
        return mediaType()
                .equals(withoutParameters(description.announced()).strip().toLowerCase(Locale.ROOT));
    }

    private static String withoutParameters(String type) {
        int parameters = type.indexOf(';');
        return parameters < 0 ? type : type.substring(0, parameters);
    }

    @Override
    public OptionalLong length() {
        return description.length();
    }

    @Override
    public Optional<String> checksum() {
        return content.checksum();
    }

    @Override
    public long bytesRead() {
        return content.count();
    }

    @Override
    public String traceId() {
        return description.traceId();
    }

    @Override
    public String host() {
        return description.host();
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException | ProcessingException abandoned) {
            // The connection is gone, which is what closing was for.
            LOG.log(Level.DEBUG, "A record was closed before its end", abandoned);
        }
    }
}
