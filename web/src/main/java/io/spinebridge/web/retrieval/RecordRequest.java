package io.spinebridge.web.retrieval;

import io.spinebridge.api.InvalidInputException;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.web.page.NhsNumberField;
import java.util.function.UnaryOperator;

/**
 * Which record is to be opened. Only ids come from the browser: the pointer itself, with its URL, is read anew.
 *
 * @param patient whose
 * @param pointer id of the pointer
 * @param content which of its contents, from 0
 */
record RecordRequest(NhsNumber patient, PointerId pointer, int content) {

    private static final String POINTER = "pointer";
    private static final String CONTENT = "content";

    /** What a browser sent. */
    static RecordRequest sent(UnaryOperator<String> parameters) {
        String content = parameters.apply(CONTENT);
        if (content == null || !content.matches("[0-9]{1,3}")) {
            throw noSuchContent();
        }
        return new RecordRequest(
                NhsNumber.of(parameters.apply(NhsNumberField.NAME)),
                new PointerId(parameters.apply(POINTER)),
                Integer.parseInt(content));
    }

    static InvalidInputException noSuchContent() {
        return new InvalidInputException(CONTENT, "must be one of the pointer's");
    }

    @Override
    public String toString() {
        return "RecordRequest[withheld]";
    }
}
