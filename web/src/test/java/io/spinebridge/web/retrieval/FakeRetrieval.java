package io.spinebridge.web.retrieval;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.RecordBrokenOffException;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.retrieval.RecordRetrieval;
import io.spinebridge.api.retrieval.RetrievedRecord;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Stands in for the EJB: gives each record as it is told, and remembers what was opened. */
public final class FakeRetrieval implements RecordRetrieval {

    private final List<String> opened = new ArrayList<>();
    private volatile UnaryOperator<Given> change = UnaryOperator.identity();

    /**
     * A record.
     *
     * @param mediaType as the provider says it
     * @param announced whether the pointer says the same
     * @param text its content
     * @param lengthSaid whether its length is known
     * @param breaks whether it breaks off behind the content
     * @param charset as the provider says it
     * @param bytes its content as it comes
     */
    public record Given(
            String mediaType,
            boolean announced,
            String text,
            boolean lengthSaid,
            boolean breaks,
            String charset,
            byte[] bytes) {

        public Given(String mediaType, boolean announced, String text, boolean lengthSaid, boolean breaks) {
            this(mediaType, announced, text, lengthSaid, breaks, "", text.getBytes(StandardCharsets.UTF_8));
        }

        /** A text as announced, of known length or not. */
        static Given text(String mediaType, String charset, byte[] bytes, boolean lengthSaid) {
            return new Given(mediaType, true, "", lengthSaid, false, charset, bytes);
        }
    }

    /** Has records changed before they are given. */
    public void give(UnaryOperator<Given> how) {
        change = how;
    }

    /** What was opened: way and URL. */
    public synchronized List<String> opened() {
        return List.copyOf(opened);
    }

    /** As new. */
    public synchronized void reset() {
        opened.clear();
        change = UnaryOperator.identity();
    }

    @Override
    public Optional<PointerContent> choose(Pointer pointer, List<String> preferredFormats) {
        throw new UnsupportedOperationException("the page lets the user choose");
    }

    @Override
    public synchronized RetrievedRecord open(NhsNumber patient, Pointer pointer, PointerContent content) {
        opened.add("proxy " + content.url());
        return record(content);
    }

    @Override
    public <T> T fetch(
            NhsNumber patient, Pointer pointer, PointerContent content, Function<RetrievedRecord, T> consumer) {
        throw new UnsupportedOperationException("the page streams by itself");
    }

    @Override
    public synchronized RetrievedRecord openContactDetails(NhsNumber patient, Pointer pointer, PointerContent content) {
        opened.add("web " + content.url());
        return record(content);
    }

    private RetrievedRecord record(PointerContent content) {
        Given given = change.apply(new Given(content.mediaType(), true, "a record", true, false));
        byte[] bytes = given.bytes();
        return new RetrievedRecord() {
            private final InputStream stream = given.breaks() ? new Breaking(bytes) : new ByteArrayInputStream(bytes);

            @Override
            public InputStream content() {
                return stream;
            }

            @Override
            public String mediaType() {
                return given.mediaType();
            }

            @Override
            public String charset() {
                return given.charset();
            }

            @Override
            public boolean mediaTypeAsAnnounced() {
                return given.announced();
            }

            @Override
            public OptionalLong length() {
                return given.lengthSaid()
                        ? OptionalLong.of(bytes.length + (given.breaks() ? 1 : 0))
                        : OptionalLong.empty();
            }

            @Override
            public Optional<String> checksum() {
                return Optional.empty();
            }

            @Override
            public long bytesRead() {
                return 0;
            }

            @Override
            public String traceId() {
                return "trace-9";
            }

            @Override
            public String host() {
                return "a.example";
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    /** Gives its bytes, then breaks off. */
    private static final class Breaking extends FilterInputStream {
        Breaking(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read < 0) {
                throw new RecordBrokenOffException(
                        RecordBrokenOffException.Kind.BROKEN, "the connection broke", SpineError.NONE, null);
            }
            return read;
        }
    }
}
