package io.spinebridge.retrieval;

import io.spinebridge.api.SpineError;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.retrieval.RetrievedRecord;
import io.spinebridge.spine.SentRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What the Spine Secure Proxy should answer: a record that shows where it ends.
 *
 * @param announced media type as the pointer says it
 * @param host where the record comes from
 * @param most longest record that is taken, in bytes
 */
record ProxyAnswer(String announced, String host, long most) {

    private static final int OK = 200;

    /**
     * The record, if the answer is one; else the answer is closed.
     *
     * @param request the one that it answers
     */
    RetrievedRecord opened(Response answer, SentRequest request) {
        SpineError error = request.error();
        try {
            if (answer.getStatus() != OK) {
                throw new UnavailableException(
                        "it answered with HTTP " + answer.getStatus() + " instead of a record", error, null, null);
            }
            OptionalLong length = length(answer.getHeaderString(HttpHeaders.CONTENT_LENGTH));
            if (length.isEmpty() && !isChunked(answer.getHeaderString("Transfer-Encoding"))) {
                throw new UnavailableException(
                        "its answer does not say where it ends, so that it could not be told whether it is whole",
                        error,
                        null,
                        null);
            }
            RecordStream stream =
                    new RecordStream(answer.readEntity(InputStream.class), length, most, error, () -> false);
            return new OpenedRecord(
                    stream,
                    new OpenedRecord.Description(
                            answer.getHeaderString(HttpHeaders.CONTENT_TYPE),
                            announced,
                            length,
                            error.traceId(),
                            host));
        } catch (RuntimeException unusable) {
            answer.close();
            throw unusable;
        }
    }

    /** What an announced length says; empty where it is none. */
    static OptionalLong length(String announced) {
        return announced == null || !announced.matches("[0-9]{1,18}")
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(announced));
    }

    private static boolean isChunked(String transfer) {
        return transfer != null && transfer.toLowerCase(Locale.ROOT).contains("chunked");
    }
}
