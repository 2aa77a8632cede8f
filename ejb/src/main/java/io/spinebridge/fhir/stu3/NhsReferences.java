package io.spinebridge.fhir.stu3;

import io.spinebridge.api.NhsNumber;
import org.hl7.fhir.dstu3.model.Reference;

/** How resources of the Spine name people and organisations: by an address that ends with the identifier. Stateless. */
public final class NhsReferences {

    /** Before an NHS number. */
    public static final String PATIENT = "https://demographics.spineservices.nhs.uk/STU3/Patient/";
    /** Before an ODS code. */
    public static final String ORGANISATION = "https://directory.spineservices.nhs.uk/STU3/Organization/";
    /** Before the id of a user's role profile. */
    public static final String PRACTITIONER = "https://sds.spineservices.nhs.uk/STU3/Practitioner/";

    private NhsReferences() {}

    /** Names a patient. */
    public static Reference patient(NhsNumber patient) {
        return new Reference(PATIENT + patient.value());
    }

    /** Names an organisation by its ODS code. */
    public static Reference organisation(String odsCode) {
        return new Reference(ORGANISATION + odsCode);
    }

    /** Names a user by the id of the role profile. */
    public static Reference practitioner(String roleProfileId) {
        return new Reference(PRACTITIONER + roleProfileId);
    }
}
