package io.spinebridge.host;

import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.retrieval.RecordRetrieval;
import io.spinebridge.api.retrieval.RetrievedRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.BiFunction;

/** The methods of {@link RecordRetrieval}. Records are streamed to nowhere: only what is known of them comes back. */
public enum RetrievalOperation implements HostOperation {
    /** Gives null for none: what may be absent cannot be sent as it is. */
    CHOOSE((retrieval, step) -> retrieval
            .choose(pointer(step), Arrays.asList(step.argument(2, String[].class)))
            .orElse(null)),
    OPEN((retrieval, step) -> {
        try (RetrievedRecord record = retrieval.open(step.patient(), pointer(step), content(step))) {
            return drained(record);
        }
    }),
    FETCH((retrieval, step) ->
            retrieval.fetch(step.patient(), pointer(step), content(step), RetrievalOperation::drained)),
    /** Tells what comes out when the consumer throws an exception of the host's own. */
    FETCH_IN_VAIN((retrieval, step) -> {
        ArithmeticException own = new ArithmeticException("the host's own");
        try {
            return retrieval.fetch(step.patient(), pointer(step), content(step), record -> {
                throw own;
            });
        } catch (RuntimeException out) {
            return out == own ? "the very same" : out.getClass().getName();
        }
    }),
    OPEN_CONTACT_DETAILS((retrieval, step) -> {
        try (RetrievedRecord page = retrieval.openContactDetails(step.patient(), pointer(step), content(step))) {
            return drained(page);
        }
    });

    private final BiFunction<RecordRetrieval, HostStep, Serializable> call;

    RetrievalOperation(BiFunction<RecordRetrieval, HostStep, Serializable> call) {
        this.call = call;
    }

    @Override
    public Serializable call(SpinebridgeBeans beans, HostStep step) {
        return call.apply(beans.retrieval(), step);
    }

    private static Pointer pointer(HostStep step) {
        return step.argument(1, Pointer.class);
    }

    private static PointerContent content(HostStep step) {
        return step.argument(2, PointerContent.class);
    }

    private static FetchedRecord drained(RetrievedRecord record) {
        try {
            long bytes = record.content().transferTo(OutputStream.nullOutputStream());
            return new FetchedRecord(
                    record.mediaType(),
                    record.mediaTypeAsAnnounced(),
                    record.length().orElse(-1),
                    bytes,
                    record.checksum().orElse(""),
                    record.traceId(),
                    record.host());
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
