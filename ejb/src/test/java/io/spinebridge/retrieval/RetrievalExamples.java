package io.spinebridge.retrieval;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.RecordBrokenOffException;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.retrieval.RecordRetrieval;
import io.spinebridge.api.retrieval.RetrievedRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The examples about fetching records of the module's README. */
class RetrievalExamples {

    private final RecordRetrieval retrieval;

    RetrievalExamples(RecordRetrieval retrieval) {
        this.retrieval = retrieval;
    }

    String send(NhsNumber patient, Pointer pointer, OutputStream to) throws IOException {
        PointerContent content =
                retrieval.choose(pointer, List.of("urn:nhs-ic:unstructured")).orElseThrow();
        try (RetrievedRecord record = retrieval.open(patient, pointer, content)) {
            record.content().transferTo(to);
            return record.mediaType() + ", SHA-256 " + record.checksum().orElseThrow();
        } catch (RecordBrokenOffException cutShort) {
            return "what was sent is not the record: throw it away";
        }
    }
}
