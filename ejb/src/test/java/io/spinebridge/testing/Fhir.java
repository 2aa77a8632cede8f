package io.spinebridge.testing;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.fhir.FhirBodies;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** The one FhirContext of the tests: it is costly to make. */
public final class Fhir {

    public static final FhirBodies BODIES = new FhirBodies(FhirContext.forDstu3Cached());

    private Fhir() {}

    /** Reads as an answer is read, single quotes standing for double ones. */
    public static <T extends IBaseResource> T read(Class<T> type, String json) {
        return BODIES.read(type, FhirBodies.JSON, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
