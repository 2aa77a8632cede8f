package io.spinebridge.fhir.stu3;

import io.spinebridge.api.Code;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;

/** From values to STU3 data types that are sent, whichever service they are of. Stateless. */
public final class FhirValues {

    private FhirValues() {}

    /** A code as a coding. */
    public static Coding coding(Code value) {
        return new Coding(value.system(), value.code(), value.display());
    }

    /** A code as a concept. */
    public static CodeableConcept concept(Code value) {
        return new CodeableConcept().addCoding(coding(value));
    }
}
