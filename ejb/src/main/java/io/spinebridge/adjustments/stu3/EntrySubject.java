package io.spinebridge.adjustments.stu3;

import io.spinebridge.fhir.Element;

/** Where an entry says whose it is. Stateless. */
final class EntrySubject {

    private EntrySubject() {}

    /** The reference; {@link Element#NOTHING} where there is none. Nothing is taken. */
    static Element of(Element resource) {
        return resource.peek("Consent".equals(resource.resourceType()) ? "patient" : "subject");
    }
}
