package io.spinebridge.pointers.stu3;

/** URLs of the profile and the extension that make up a pointer. */
final class PointerDefinitions {

    private static final String DEFINITION = "https://fhir.nhs.uk/STU3/StructureDefinition/";

    /** Profile of every pointer of the current model. */
    static final String POINTER = DEFINITION + "NRL-DocumentReference-1";
    /** Extension of a content that holds its stability. */
    static final String STABILITY = DEFINITION + "Extension-NRL-ContentStability-1";

    private PointerDefinitions() {}
}
