package io.spinebridge.adjustments;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.adjustments.Code;
import io.spinebridge.api.adjustments.CodedText;
import io.spinebridge.api.adjustments.Note;
import io.spinebridge.api.adjustments.Version;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** The NHS number ends a patient reference, with or without scheme and host before it. */
    private static final Pattern PATIENT = Pattern.compile("(?:.*Patient/|.*\\|)?([0-9]{10})/?");

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

    static Optional<Extension> extension(List<Extension> extensions, String url) {
        return extensions.stream().filter(extension -> url.equals(extension.getUrl())).findFirst();
    }

    /** Value of a part of a complex extension, null when it is not there. */
    static Type part(Optional<Extension> extension, String name) {
        return extension.flatMap(found -> extension(found.getExtension(), name)).map(Extension::getValue).orElse(null);
    }

    /** Whether a reference clearly names a patient other than the one that was asked for. */
    static boolean namesAnother(Reference patient, NhsNumber asked) {
        String reference = patient.getReference();
        Matcher matcher = reference == null ? null : PATIENT.matcher(reference);
        return matcher != null && matcher.matches() && !matcher.group(1).equals(asked.value());
    }
}
