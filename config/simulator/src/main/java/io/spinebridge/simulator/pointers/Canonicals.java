package io.spinebridge.simulator.pointers;

/** Canonical addresses and naming systems (<em>National Record Locator FHIR API: Pointer FHIR Resource</em>). */
final class Canonicals {

    static final String POINTER = "https://fhir.nhs.uk/STU3/StructureDefinition/NRL-DocumentReference-1";
    static final String OUTCOME = "https://fhir.nhs.uk/STU3/StructureDefinition/Spine-OperationOutcome-1";
    static final String OUTCOME_CODES = "https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1";
    static final String STABILITY = "https://fhir.nhs.uk/STU3/StructureDefinition/Extension-NRL-ContentStability-1";
    static final String STABILITY_CODES = "https://fhir.nhs.uk/STU3/CodeSystem/NRL-ContentStability-1";
    static final String FORMAT_CODES = "https://fhir.nhs.uk/STU3/CodeSystem/NRL-FormatCode-1";
    static final String SNOMED = "http://snomed.info/sct";
    static final String PATIENT = "https://demographics.spineservices.nhs.uk/STU3/Patient/";
    static final String ORGANISATION = "https://directory.spineservices.nhs.uk/STU3/Organization/";

    private Canonicals() {}
}
