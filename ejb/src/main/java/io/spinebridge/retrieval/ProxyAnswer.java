package io.spinebridge.retrieval;

import io.spinebridge.api.SpineError;
import io.spinebridge.api.UnavailableException;
import io.spinebridge.api.retrieval.RetrievedRecord;
import io.spinebridge.spine.SentRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

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
            BodyFraming framing = BodyFraming.of(answer::getHeaderString);
            framing.requireReadable("its answer", error);
            InputStream body = framing.unpacked(answer.readEntity(InputStream.class), most);
            return new OpenedRecord(
                    new RecordStream(body, framing.length(), most, request, () -> false),
                    new OpenedRecord.Description(
                            SaidType.of(answer.getHeaderString(HttpHeaders.CONTENT_TYPE)),
                            announced,
                            framing.length(),
                            error.traceId(),
                            host));
        } catch (RuntimeException unusable) {
            answer.close();
            throw unusable;
        }
    }
}
