package io.spinebridge.web.pointers;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerContent;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.api.pointers.RecordLocator;
import io.spinebridge.api.retrieval.RecordRetrieval;
import io.spinebridge.api.retrieval.RetrievedRecord;
import java.util.function.UnaryOperator;

/**
 * Which record is to be opened. Only ids come from the browser: the pointer itself, with its URL, is read anew.
 *
 * @param patient whose
 * @param pointer id of the pointer
 * @param content which of its contents, from 0
 */
record Opening(NhsNumber patient, PointerId pointer, int content) {

    static final String POINTER = "pointer";
    static final String CONTENT = "content";

    static Opening sent(UnaryOperator<String> parameters) {
        String content = parameters.apply(CONTENT);
        if (content == null || !content.matches("[0-9]{1,3}")) {
            throw new InvalidInputException("content", "must be one of the pointer's");
        }
        return new Opening(
                NhsNumber.of(parameters.apply("nhsNumber")),
                new PointerId(parameters.apply(POINTER)),
                Integer.parseInt(content));
    }

    RetrievedRecord open(RecordLocator locator, RecordRetrieval retrieval) {
        Pointer found = locator.read(patient, pointer);
        if (content >= found.contents().size()) {
            throw new InvalidInputException("content", "must be one of the pointer's");
        }
        PointerContent chosen = found.contents().get(content);
        return chosen.knownFormat().filter(RecordFormat.CONTACT_DETAILS::equals).isPresent()
                ? retrieval.openContactDetails(patient, found, chosen)
                : retrieval.open(patient, found, chosen);
    }

    @Override
    public String toString() {
        return "Opening[withheld]";
    }
}
