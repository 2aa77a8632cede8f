package io.spinebridge.web.problem;

import io.spinebridge.api.DirectoryException;
import io.spinebridge.api.RecordBrokenOffException;
import io.spinebridge.api.SpineException;
import java.util.Map;

/** The words for a record elsewhere that cannot be fetched. */
final class RetrievalWording {

    static final Map<Class<? extends SpineException>, Wording> TABLE = Map.of(
            DirectoryException.class,
            Wording.of(
                    502,
                    "It cannot be found out where the record is",
                    "The directory does not tell, or not clearly, which system of the organisation holds it. Nothing was fetched.",
                    "Ask the organisation for the record, and tell your IT service desk."),
            RecordBrokenOffException.class,
            Wording.of(
                    502,
                    "The record did not come through to its end",
                    "What came of it is not the whole record: do not use it.",
                    "Open it again. If that does not help, ask the organisation for it."));

    private RetrievalWording() {}
}
