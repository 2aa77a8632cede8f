package io.spinebridge.web.retrieval;

import io.spinebridge.api.RecordBrokenOffException;
import io.spinebridge.api.RecordBrokenOffException.Kind;
import io.spinebridge.api.SpineError;
import io.spinebridge.api.retrieval.RetrievedRecord;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Sends a record to a browser, under the {@link DeliveryHeaders} of its kind, so that a record which broke off can never be taken for
 * whole.
 */
final class RecordDelivery {

    /** 8 MiB. */
    private static final int LONGEST_IN_MEMORY = 8 << 20;

    private static final Logger LOG = System.getLogger(RecordDelivery.class.getName());

    private RecordDelivery() {}

    /**
     * Sends a record.
     *
     * @throws RecordBrokenOffException when it is not whole and the answer has not begun, so that a page can still tell
     * @throws IOException when it broke off later: the browser, told the length, sees it too
     */
    static void send(RetrievedRecord record, HttpServletResponse response) throws IOException {
        DeliveryHeaders headers = DeliveryHeaders.of(record.mediaType(), record.mediaTypeAsAnnounced());
        boolean streamed = headers.isText()
                ? record.length().orElse(0) > LONGEST_IN_MEMORY
                : record.length().isPresent();
        try {
            if (streamed) {
                stream(record, headers.isText() ? DeliveryHeaders.FILE : headers, response);
            } else {
                sendWhole(record, headers, response);
            }
        } catch (RecordBrokenOffException cutShort) {
            if (!response.isCommitted()) {
                response.reset();
                throw cutShort;
            }
            LOG.log(Level.WARNING, cutShort.getMessage());
            throw new IOException("the record broke off", cutShort);
        }
    }

    /**
     * By its length the browser sees whether what came is the whole record. The connection is closed, or it would wait on it for the rest
     * of a record that broke off.
     */
    private static void stream(RetrievedRecord record, DeliveryHeaders headers, HttpServletResponse response)
            throws IOException {
        write(headers, response);
        response.setContentLengthLong(record.length().orElseThrow());
        response.setHeader("Connection", "close");
        record.content().transferTo(response.getOutputStream());
    }

    /**
     * A record of unknown length is taken in first: were it passed on and broke off, the server would end the answer in good order, and the
     * browser take it for whole. So is a text, since only its last character tells that it is readable.
     */
    private static void sendWhole(RetrievedRecord record, DeliveryHeaders headers, HttpServletResponse response)
            throws IOException {
        byte[] whole = record.content().readNBytes(LONGEST_IN_MEMORY + 1);
        if (whole.length > LONGEST_IN_MEMORY) {
            throw new RecordBrokenOffException(
                    Kind.TOO_LONG,
                    "its provider does not say its length, and it is longer than " + LONGEST_IN_MEMORY
                            + " bytes: a browser could not tell whether it is whole",
                    SpineError.NONE,
                    null);
        }
        write(
                headers.isText()
                        ? TextCharset.of(record.mediaType(), record.charset(), whole)
                                .map(headers::in)
                                .orElse(DeliveryHeaders.FILE)
                        : headers,
                response);
        response.setContentLength(whole.length);
        response.getOutputStream().write(whole);
    }

    private static void write(DeliveryHeaders headers, HttpServletResponse response) {
        response.setContentType(headers.contentType());
        response.setHeader("Content-Disposition", headers.disposition());
        response.setHeader("Content-Security-Policy", headers.policy());
    }
}
