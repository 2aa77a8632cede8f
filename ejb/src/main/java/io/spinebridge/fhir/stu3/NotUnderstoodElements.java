package io.spinebridge.fhir.stu3;

import io.spinebridge.api.NotUnderstood;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.fhir.ParseNotes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.dstu3.model.BackboneElement;
import org.hl7.fhir.dstu3.model.Base;
import org.hl7.fhir.dstu3.model.DomainResource;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Property;
import org.hl7.fhir.dstu3.model.Resource;

/** Finds what a mapper does not understand in a resource. Thread safe. */
public final class NotUnderstoodElements {

    /** Elements that carry no content of the record, or are dealt with for all resources. */
    private static final Set<String> COMMON = Set.of("meta", "contained", "extension");

    private static final String UNEXPECTED = "this element is not expected here";
    private static final String UNKNOWN_EXTENSION = "this extension is not known";

    private final FhirBodies bodies;
    private final Set<String> repeating;

    /** Where every extension should occur once only. */
    public NotUnderstoodElements(FhirBodies bodies) {
        this(bodies, Set.of());
    }

    /**
     * Where some extensions may repeat.
     *
     * @param bodies writes what is left
     * @param repeating URLs of the extensions that may occur more than once
     */
    public NotUnderstoodElements(FhirBodies bodies, Set<String> repeating) {
        this.bodies = bodies;
        this.repeating = Set.copyOf(repeating);
    }

    /**
     * What is left of a resource, of which some elements are mapped as wholes.
     *
     * @param understoodElements names of the elements that are mapped
     * @param understoodExtensions URLs of the extensions that are mapped, each with the forms in which it is; a second one of the same
     *     URL is not mapped
     */
    public List<NotUnderstood> of(
            DomainResource resource,
            Set<String> understoodElements,
            Map<String, Predicate<Extension>> understoodExtensions) {
        List<NotUnderstood> found = new ArrayList<>();
        String type = resource.fhirType();
        children(resource).forEach((name, values) -> {
            if (!COMMON.contains(name) && !understoodElements.contains(name)) {
                values.forEach(value -> add(found, type + "." + name, UNEXPECTED, value));
            }
        });
        Set<String> seen = new HashSet<>();
        for (Extension extension : resource.getExtension()) {
            Predicate<Extension> form = understoodExtensions.get(extension.getUrl());
            if (form == null) {
                add(found, type + ".extension", UNKNOWN_EXTENSION, extension);
            } else if (!form.test(extension)) {
                add(found, type + ".extension", "this extension holds something else than expected", extension);
            } else if (!seen.add(extension.getUrl()) && !repeating.contains(extension.getUrl())) {
                add(found, type + ".extension", "this extension should occur once only", extension);
            }
        }
        found.addAll(parsing(resource));
        return found;
    }

    /**
     * What is left of a resource, of which every mapped element is named, down to the last one. Ids of elements and the language of the
     * resource are no content.
     *
     * @param understood paths below the resource, for example {@code content} and {@code content.attachment}; an extension as {@code
     *     content.extension:} and its URL, its value as {@code value[x]}
     */
    public List<NotUnderstood> beyond(Resource resource, Set<String> understood) {
        List<NotUnderstood> found = new ArrayList<>();
        collect(found, resource.fhirType(), "", resource, understood);
        found.addAll(parsing(resource));
        return found;
    }

    private void collect(List<NotUnderstood> found, String where, String path, Base parent, Set<String> understood) {
        children(parent).forEach((name, values) -> {
            for (Base value : values) {
                boolean extension = value instanceof Extension;
                String step = path + name + (extension ? ":" + ((Extension) value).getUrl() : "");
                if (understood.contains(step)) {
                    collect(found, where + "." + name, step + ".", value, understood);
                } else {
                    add(found, where + "." + name, extension ? UNKNOWN_EXTENSION : UNEXPECTED, value);
                }
            }
        });
    }

    /** By name, without those that are no content. */
    private static Map<String, List<? extends Base>> children(Base parent) {
        Map<String, List<? extends Base>> children = new LinkedHashMap<>();
        for (Property property : parent.children()) {
            children.put(property.getName(), property.getValues());
        }
        // What HAPI leaves out of children() although it is there.
        if (parent instanceof Resource resource) {
            children.put("meta", List.of(resource.getMeta()));
            children.put("implicitRules", List.of(resource.getImplicitRulesElement()));
            children.remove("language");
        }
        if (parent instanceof BackboneElement element) {
            children.put("extension", element.getExtension());
        }
        if (parent instanceof Extension) {
            children.remove("url");
        }
        children.remove("id");
        return children;
    }

    /** What the parser could not place in a body; noted at the body's outermost resource. */
    public static List<NotUnderstood> parsing(Resource resource) {
        return ParseNotes.of(resource).stream()
                .map(note -> new NotUnderstood(resource.fhirType() + ": " + note.element(), note.reason(), note.raw()))
                .toList();
    }

    /** A whole resource, or another element, that has no place. */
    public NotUnderstood whole(String where, String reason, Base element) {
        return new NotUnderstood(
                where, reason, element instanceof Resource resource ? bodies.write(resource) : bodies.raw(element));
    }

    private void add(List<NotUnderstood> to, String where, String reason, Base value) {
        if (value != null && !value.isEmpty()) {
            to.add(whole(where, reason, value));
        }
    }
}
