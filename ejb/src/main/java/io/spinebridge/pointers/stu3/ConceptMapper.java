package io.spinebridge.pointers.stu3;

import io.spinebridge.api.Code;
import io.spinebridge.api.CodedText;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.RecordClass;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.ElementValues;
import java.util.Optional;

/** From the coded elements of a DocumentReference to values. Stateless. */
final class ConceptMapper {

    static final Code NONE = new Code("", "", "");

    private ConceptMapper() {}

    static CodedText type(Element type, NotUnderstoodNotes notes) {
        CodedText value = ElementValues.codedText(type);
        Code code = first("type.coding", type, value, notes);
        if (!code.code().isEmpty() && PointerType.of(code).isEmpty()) {
            notes.add("type", "this type of record is not known", type);
        }
        return value;
    }

    static CodedText recordClass(Element recordClass, CodedText type, NotUnderstoodNotes notes) {
        CodedText value = ElementValues.codedText(recordClass);
        Code code = first("class.coding", recordClass, value, notes);
        Optional<RecordClass> known = RecordClass.of(code);
        Optional<RecordClass> expected =
                type.firstCode().flatMap(PointerType::of).map(PointerType::recordClass);
        if (!code.code().isEmpty() && known.isEmpty()) {
            notes.add("class", "this class of records is not known", recordClass);
        } else if (known.isPresent() && expected.isPresent() && !known.equals(expected)) {
            notes.add("class", "this class does not go with the type", recordClass);
        }
        return value;
    }

    static CodedText practiceSetting(Element setting, NotUnderstoodNotes notes) {
        CodedText value = ElementValues.codedText(setting);
        Code code = first("context.practiceSetting.coding", setting, value, notes);
        if (!code.code().isEmpty() && (!code.isSnomedCt() || code.display().isEmpty())) {
            notes.add("context.practiceSetting", "this is no SNOMED CT concept with its text", setting);
        }
        return value;
    }

    /** The code of a concept that should have exactly one. */
    private static Code first(String path, Element concept, CodedText value, NotUnderstoodNotes notes) {
        notes.further(path, concept.all("coding"));
        Code code = value.firstCode().orElse(NONE);
        if (code.code().isEmpty()) {
            notes.missing(path);
        }
        return code;
    }
}
