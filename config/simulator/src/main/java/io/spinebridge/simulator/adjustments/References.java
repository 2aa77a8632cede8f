package io.spinebridge.simulator.adjustments;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.hl7.fhir.dstu3.model.Base;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.dstu3.model.Property;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.Resource;

/** References between a List and what it contains. */
final class References {
    private References() {}

    /**
     * Forgets the objects that the FHIR parser hangs on local references. A copied resource would otherwise share them with
     * its original, and the encoder would contain again what a List has dropped.
     */
    static void detach(DomainResource resource) {
        Deque<Base> open = new ArrayDeque<>();
        open.push(resource);
        while (!open.isEmpty()) {
            Base element = open.pop();
            if (element instanceof Reference reference) {
                reference.setResource(null);
            }
            for (Property property : element.children()) {
                property.getValues().forEach(open::push);
            }
        }
    }

    /** The contained resource that a local reference, {@code #id}, names. */
    static Optional<Resource> contained(DomainResource container, String reference) {
        if (reference == null || !reference.startsWith("#")) {
            return Optional.empty();
        }
        return container.getContained().stream()
                .filter(resource -> localId(resource).equals(reference.substring(1)))
                .findFirst();
    }

    /** The id of a contained resource, without the hash that the parser may put before it. */
    static String localId(Resource resource) {
        String id = resource.getIdElement().getIdPart();
        if (id == null) {
            return "";
        }
        return id.startsWith("#") ? id.substring(1) : id;
    }

    /** The local id in any of the forms in which references to contained resources are met. */
    static String localId(String reference) {
        if (reference == null) {
            return "";
        }
        for (String prefix : new String[] {"#", "urn:uuid:", "Condition/", "Provenance/"}) {
            if (reference.startsWith(prefix)) {
                return reference.substring(prefix.length());
            }
        }
        return reference;
    }
}
