package io.spinebridge.adjustments;

import io.spinebridge.api.NotUnderstood;
import io.spinebridge.spine.FhirBodies;
import io.spinebridge.spine.ParseNotes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.dstu3.model.Base;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Property;
import org.hl7.fhir.dstu3.model.Resource;

/** Finds what a mapper does not understand in a resource. Thread safe. */
final class Leftovers {

    /** Elements that carry no content of the record, or are dealt with for all resources. */
    private static final Set<String> COMMON = Set.of("id", "meta", "language", "contained", "extension");

    private final FhirBodies bodies;

    Leftovers(FhirBodies bodies) {
        this.bodies = bodies;
    }

    /**
     * What is left of a resource.
     *
     * @param understoodElements names of the elements that are mapped
     * @param understoodExtensions URLs of the extensions that are mapped, each with the forms in which it is; a second one of the same
     *     URL is not mapped
     */
    List<NotUnderstood> of(
            DomainResource resource, Set<String> understoodElements, Map<String, Predicate<Extension>> understoodExtensions) {
        List<NotUnderstood> found = new ArrayList<>();
        String type = resource.fhirType();
        for (Property property : resource.children()) {
            if (!COMMON.contains(property.getName()) && !understoodElements.contains(property.getName())) {
                for (Base value : property.getValues()) {
                    add(found, type + "." + property.getName(), "this element is not expected here", value);
                }
            }
        }
        Set<String> seen = new HashSet<>();
        for (Extension extension : resource.getExtension()) {
            Predicate<Extension> form = understoodExtensions.get(extension.getUrl());
            if (form == null) {
                add(found, type + ".extension", "this extension is not known", extension);
            } else if (!form.test(extension)) {
                add(found, type + ".extension", "this extension holds something else than expected", extension);
            } else if (!seen.add(extension.getUrl()) && !extension.getUrl().equals(RaWire.PROVENANCE)) {
                add(found, type + ".extension", "this extension should occur once only", extension);
            }
        }
        found.addAll(parsing(resource));
        return found;
    }

    /** What the parser could not place in a body; noted at the body's outermost resource. */
    static List<NotUnderstood> parsing(Resource resource) {
        return ParseNotes.of(resource).stream()
                .map(note -> new NotUnderstood(resource.fhirType() + ": " + note.element(), note.reason(), note.raw()))
                .toList();
    }

    /** A whole resource, or another element, that has no place. */
    NotUnderstood whole(String where, String reason, Base element) {
        return new NotUnderstood(where, reason, element instanceof Resource resource ? bodies.write(resource) : bodies.raw(element));
    }

    private void add(List<NotUnderstood> to, String where, String reason, Base value) {
        if (value != null && !value.isEmpty()) {
            to.add(whole(where, reason, value));
        }
    }
}
