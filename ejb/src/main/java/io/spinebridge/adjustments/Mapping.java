package io.spinebridge.adjustments;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.adjustments.Note;
import io.spinebridge.api.adjustments.Version;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.dstu3.model.Annotation;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.Resource;
import org.hl7.fhir.dstu3.model.StringType;
import org.hl7.fhir.dstu3.model.Type;

/** From STU3 data types to values. Stateless. */
final class Mapping {

    private static final Pattern TEN_DIGITS = Pattern.compile("(?<![0-9])[0-9]{10}(?![0-9])");

    private Mapping() {}

    static CodedText codedText(CodeableConcept concept) {
        if (concept == null || concept.isEmpty()) {
            return CodedText.empty();
        }
        return new CodedText(concept.getCoding().stream().map(Mapping::code).toList(), concept.getText());
    }

    static CodedText codedText(Type value) {
        if (value instanceof CodeableConcept concept) {
            return codedText(concept);
        }
        if (value instanceof Coding coding) {
            return new CodedText(List.of(code(coding)), null);
        }
        return value instanceof StringType text ? new CodedText(List.of(), text.getValue()) : CodedText.empty();
    }

    private static Code code(Coding coding) {
        return new Code(coding.getSystem(), coding.getCode(), coding.getDisplay());
    }

    /** Null when there is no note. */
    static Note note(Type value) {
        if (value instanceof Annotation annotation) {
            return new Note(annotation.getText(), instant(annotation.getTime()), author(annotation.getAuthor()));
        }
        return value instanceof StringType text ? new Note(text.getValue(), null, null) : null;
    }

    private static String author(Type author) {
        if (author instanceof Reference reference) {
            return reference.hasDisplay() ? reference.getDisplay() : reference.getReference();
        }
        return author instanceof StringType name ? name.getValue() : null;
    }

    static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }

    static Version version(Resource resource) {
        return new Version(resource.getIdElement().getIdPart(), resource.getMeta().getVersionId());
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
                && extension.getExtension().stream().allMatch(part -> parts.containsKey(String.valueOf(part.getUrl()))
                        && parts.get(part.getUrl()).test(part) && seen.add(part.getUrl()));
    }

    static Optional<Extension> extension(List<Extension> extensions, String url) {
        return extensions.stream().filter(extension -> url.equals(extension.getUrl())).findFirst();
    }

    /** Value of a part of a complex extension, null when it is not there. */
    static Type part(Optional<Extension> extension, String name) {
        return extension.flatMap(found -> extension(found.getExtension(), name)).map(Extension::getValue).orElse(null);
    }

    /** Whether a reference names a patient other than the one that was asked for; one that names nobody does not. */
    static boolean namesAnother(Reference patient, NhsNumber asked) {
        Set<String> named = nhsNumbers(patient);
        return !named.isEmpty() && !named.contains(asked.value());
    }

    /** Whether two references name different patients. */
    static boolean namesAnother(Reference patient, Reference other) {
        Set<String> named = nhsNumbers(patient);
        return !named.isEmpty() && !nhsNumbers(other).isEmpty() && Collections.disjoint(named, nhsNumbers(other));
    }

    /** The NHS number may stand anywhere in a reference, or in the identifier beside it. */
    private static Set<String> nhsNumbers(Reference patient) {
        String identifier = patient.getIdentifier().getValue();
        String all = patient.getReference() + " " + (identifier == null ? "" : identifier.replaceAll("[\\s-]", ""));
        return TEN_DIGITS.matcher(all).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
