package io.spinebridge.pointers.stu3;

import io.spinebridge.api.NotUnderstood;
import io.spinebridge.fhir.stu3.NotUnderstoodElements;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.dstu3.model.Base;

/** What of one pointer is not understood, as it is found. Of use to one thread. */
final class NotUnderstoodNotes {

    private static final String POINTER = "DocumentReference.";

    private final List<NotUnderstood> found = new ArrayList<>();
    private final NotUnderstoodElements unmapped;

    NotUnderstoodNotes(NotUnderstoodElements unmapped) {
        this.unmapped = unmapped;
    }

    /**
     * Notes an element, unless there is nothing to show of it.
     *
     * @param path below the pointer
     */
    void add(String path, String reason, Base element) {
        if (element != null && !element.isEmpty()) {
            found.add(unmapped.whole(POINTER + path, reason, element));
        }
    }

    /** Notes an element of which nothing, or nothing that could be read, is there. */
    void missing(String path) {
        missing(path, "every pointer should have this, and it is missing or cannot be read");
    }

    /** As {@link #missing(String)}, with another reason. */
    void missing(String path, String reason) {
        found.add(new NotUnderstood(POINTER + path, reason, ""));
    }

    /** Notes all but the first of what should be there once. */
    void further(String path, List<? extends Base> elements) {
        elements.stream().skip(1).forEach(element -> add(path, "this should occur once only", element));
    }

    /** Everything noted so far, and whatever else a pointer holds. */
    List<NotUnderstood> with(List<NotUnderstood> others) {
        List<NotUnderstood> all = new ArrayList<>(found);
        all.addAll(others);
        return all;
    }
}
