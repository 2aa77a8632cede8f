package io.spinebridge.fhir.stu3;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.fhir.FhirBodies;

/** FHIR STU3 as a whole. Stateless. */
public final class Stu3 {

    private Stu3() {}

    /** Reads and writes its resources. Costly to make: one per application. */
    public static FhirBodies bodies() {
        return new FhirBodies(FhirContext.forDstu3());
    }
}
