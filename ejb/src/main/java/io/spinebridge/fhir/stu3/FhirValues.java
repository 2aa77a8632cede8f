package io.spinebridge.fhir.stu3;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.StringType;
import org.hl7.fhir.dstu3.model.Type;

/** From STU3 data types to values and back, whichever service they are of. Stateless. */
public final class FhirValues {

    private FhirValues() {}

    /** Codes and text of a concept; empty when it is null or empty. */
    public static CodedText codedText(CodeableConcept concept) {
        if (concept == null || concept.isEmpty()) {
            return CodedText.empty();
        }
        return new CodedText(concept.getCoding().stream().map(FhirValues::code).toList(), concept.getText());
    }

    /** As {@link #codedText(CodeableConcept)}, also for a single coding, or a text in place of it; empty for anything else. */
    public static CodedText codedText(Type value) {
        if (value instanceof CodeableConcept concept) {
            return codedText(concept);
        }
        if (value instanceof Coding coding) {
            return new CodedText(List.of(code(coding)), null);
        }
        return value instanceof StringType text ? new CodedText(List.of(), text.getValue()) : CodedText.empty();
    }

    /** A single code. */
    public static Code code(Coding coding) {
        return new Code(coding.getSystem(), coding.getCode(), coding.getDisplay());
    }

    /** A code as a coding that is sent. */
    public static Coding coding(Code value) {
        return new Coding(value.system(), value.code(), value.display());
    }

    /** A code as a concept that is sent. */
    public static CodeableConcept concept(Code value) {
        return new CodeableConcept().addCoding(coding(value));
    }

    /** A moment; null for null. */
    public static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }

    /** The first extension of a URL, if any. */
    public static Optional<Extension> extension(List<Extension> extensions, String url) {
        return extensions.stream()
                .filter(extension -> url.equals(extension.getUrl()))
                .findFirst();
    }
}
