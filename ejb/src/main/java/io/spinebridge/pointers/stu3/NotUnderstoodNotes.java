package io.spinebridge.pointers.stu3;

import io.spinebridge.api.NotUnderstood;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.NotUnderstoodElements;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What of one pointer is not as it should be, as it is found. Of use to one thread. */
final class NotUnderstoodNotes {

    private static final String POINTER = "DocumentReference";

    /** The same is noted once, however often it is found. */
    private final Set<NotUnderstood> found = new LinkedHashSet<>();

    /**
     * Notes an element, unless it is not there.
     *
     * @param path below the pointer
     */
    void add(String path, String reason, Element element) {
        if (element.exists()) {
            found.add(NotUnderstoodElements.whole(POINTER + "." + path, reason, element));
        }
    }

    /** Notes an element of which nothing, or nothing that could be read, is there. */
    void missing(String path) {
        missing(path, "every pointer should have this, and it is missing or cannot be read");
    }

    /** As {@link #missing(String)}, with another reason. */
    void missing(String path, String reason) {
        found.add(new NotUnderstood(POINTER + "." + path, reason, ""));
    }

    /** Notes all but the first of what should be there once. */
    void further(String path, List<Element> elements) {
        elements.stream().skip(1).forEach(element -> add(path, "this should occur once only", element));
    }

    /** Everything noted so far, and whatever else of the pointer was not taken. */
    List<NotUnderstood> with(Element pointer) {
        List<NotUnderstood> all = new ArrayList<>(found);
        all.addAll(NotUnderstoodElements.in(pointer, POINTER));
        return NotUnderstoodElements.bounded(all);
    }
}
