package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.adjustments.Note;
import io.spinebridge.api.adjustments.Version;
import io.spinebridge.fhir.stu3.FhirValues;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.dstu3.model.Annotation;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.Resource;
import org.hl7.fhir.dstu3.model.StringType;
import org.hl7.fhir.dstu3.model.Type;

/** From STU3 data types to values of Reasonable Adjustments. Stateless. */
final class AdjustmentValues {

    private AdjustmentValues() {}

    /** Null when there is no note. */
    static Note note(Type value) {
        if (value instanceof Annotation annotation) {
            return new Note(
                    annotation.getText(), FhirValues.instant(annotation.getTime()), author(annotation.getAuthor()));
        }
        return value instanceof StringType text ? new Note(text.getValue(), null, null) : null;
    }

    private static String author(Type author) {
        if (author instanceof Reference reference) {
            return reference.hasDisplay() ? reference.getDisplay() : reference.getReference();
        }
        return author instanceof StringType name ? name.getValue() : null;
    }

    static Version version(Resource resource) {
        return new Version(
                resource.getIdElement().getIdPart(), resource.getMeta().getVersionId());
    }

    /** Whether an extension holds something coded, or a text in place of it. */
    static boolean isCoded(Extension extension) {
        Type value = extension.getValue();
        return value instanceof CodeableConcept || value instanceof Coding || value instanceof StringType;
    }

    /** Whether an extension holds a note. */
    static boolean isNote(Extension extension) {
        return extension.getValue() instanceof Annotation || extension.getValue() instanceof StringType;
    }

    /** Whether an extension holds a text. */
    static boolean isText(Extension extension) {
        return extension.getValue() instanceof StringType;
    }

    /** Whether an extension consists of these parts, each at most once and in its form, and of nothing else. */
    static boolean hasOnly(Extension extension, Map<String, Predicate<Extension>> parts) {
        Set<String> seen = new HashSet<>();
        return !extension.hasValue()
                && extension.getExtension().stream()
                        .allMatch(part -> parts.containsKey(String.valueOf(part.getUrl()))
                                && parts.get(part.getUrl()).test(part)
                                && seen.add(part.getUrl()));
    }

    /** Value of a part of a complex extension, null when it is not there. */
    static Type part(Optional<Extension> extension, String name) {
        return extension
                .flatMap(found -> FhirValues.extension(found.getExtension(), name))
                .map(Extension::getValue)
                .orElse(null);
    }
}
