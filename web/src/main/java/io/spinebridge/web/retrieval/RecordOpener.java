package io.spinebridge.web.retrieval;

import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.api.retrieval.RecordRetrieval;
import io.spinebridge.api.retrieval.RetrievedRecord;

/** Fetches the record that was asked for, the way that its pointer says. Thread safe. */
final class RecordOpener {

    private final RecordLocator locator;
    private final RecordRetrieval retrieval;

    RecordOpener(RecordLocator locator, RecordRetrieval retrieval) {
        this.locator = locator;
        this.retrieval = retrieval;
    }

    /** The record; the caller closes it. */
    RetrievedRecord open(RecordRequest wanted) {
        Pointer pointer = locator.read(wanted.patient(), wanted.pointer());
        if (wanted.content() >= pointer.contents().size()) {
            throw RecordRequest.noSuchContent();
        }
        PointerContent content = pointer.contents().get(wanted.content());
        return content.knownFormat()
                        .filter(RecordFormat.CONTACT_DETAILS::equals)
                        .isPresent()
                ? retrieval.openContactDetails(wanted.patient(), pointer, content)
                : retrieval.open(wanted.patient(), pointer, content);
    }
}
