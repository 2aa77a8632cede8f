package io.spinebridge.pointers.stu3;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.RecordClass;
import io.spinebridge.fhir.stu3.FhirValues;
import java.util.Optional;
import org.hl7.fhir.dstu3.model.CodeableConcept;

/** From the coded elements of a DocumentReference to values. Stateless. */
final class ConceptMapper {

    private ConceptMapper() {}

    static CodedText type(CodeableConcept type, NotUnderstoodNotes notes) {
        Code code = first("type", type, notes);
        if (!code.code().isEmpty() && PointerType.of(code).isEmpty()) {
            notes.add("type", "this type of record is not known", type);
        }
        return FhirValues.codedText(type);
    }

    static CodedText recordClass(CodeableConcept recordClass, CodeableConcept type, NotUnderstoodNotes notes) {
        Code code = first("class", recordClass, notes);
        Optional<RecordClass> known = RecordClass.of(code);
        Optional<RecordClass> expected =
                FhirValues.codedText(type).firstCode().flatMap(PointerType::of).map(PointerType::recordClass);
        if (!code.code().isEmpty() && known.isEmpty()) {
            notes.add("class", "this class of records is not known", recordClass);
        } else if (known.isPresent() && expected.isPresent() && !known.equals(expected)) {
            notes.add("class", "this class does not go with the type", recordClass);
        }
        return FhirValues.codedText(recordClass);
    }

    static CodedText practiceSetting(CodeableConcept setting, NotUnderstoodNotes notes) {
        Code code = first("context.practiceSetting", setting, notes);
        if (!code.code().isEmpty() && (!code.isSnomedCt() || code.display().isEmpty())) {
            notes.add("context.practiceSetting", "this is no SNOMED CT concept with its text", setting);
        }
        return FhirValues.codedText(setting);
    }

    /** The code of a concept that should have exactly one. */
    private static Code first(String path, CodeableConcept concept, NotUnderstoodNotes notes) {
        notes.further(path + ".coding", concept.getCoding());
        Code code = FhirValues.codedText(concept).firstCode().orElse(new Code("", "", ""));
        if (code.code().isEmpty()) {
            notes.missing(path + ".coding");
        }
        return code;
    }
}
