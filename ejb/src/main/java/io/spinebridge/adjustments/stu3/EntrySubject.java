package io.spinebridge.adjustments.stu3;

import io.spinebridge.fhir.Element;

/** Where an entry says whose it is. Stateless. */
final class EntrySubject {

    private EntrySubject() {}

    /** The name of the member. */
    static String member(Element resource) {
        return "Consent".equals(resource.resourceType()) ? "patient" : "subject";
    }
}
