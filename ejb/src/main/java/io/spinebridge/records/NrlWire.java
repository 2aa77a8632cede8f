package io.spinebridge.records;

/** Names that the National Record Locator gives to things on the wire. Stateless. */
final class NrlWire {

    private static final String DEFINITION = "https://fhir.nhs.uk/STU3/StructureDefinition/";

    /** Profile of every pointer of the current model. */
    static final String PROFILE = DEFINITION + "NRL-DocumentReference-1";
    /** Extension of a content that holds its stability. */
    static final String STABILITY = DEFINITION + "Extension-NRL-ContentStability-1";
    /** Before an NHS number. */
    static final String PATIENT = "https://demographics.spineservices.nhs.uk/STU3/Patient/";
    /** Before an ODS code. */
    static final String ORGANISATION = "https://directory.spineservices.nhs.uk/STU3/Organization/";

    private NrlWire() {}
}
