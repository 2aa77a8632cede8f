package io.spinebridge.records.retrieval;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.RecordBrokenOffException;
import io.spinebridge.api.records.Pointer;
import io.spinebridge.api.records.PointerContent;
import io.spinebridge.api.records.RecordRetrieval;
import io.spinebridge.api.records.RetrievedRecord;
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
