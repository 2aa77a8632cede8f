package io.spinebridge.testing;

import ca.uhn.fhir.context.FhirContext;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.FhirAnswer;
import io.spinebridge.fhir.FhirBodies;
import io.spinebridge.fhir.FhirRequest;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** The one FhirContext of the tests: it is costly to make. */
public final class Fhir {

    public static final FhirBodies BODIES = new FhirBodies(FhirContext.forDstu3Cached());

    private Fhir() {}

    /** As HAPI understands it, single quotes standing for double ones. */
    public static <T extends IBaseResource> T read(Class<T> type, String json) {
        return FhirContext.forDstu3Cached().newJsonParser().parseResource(type, json.replace('\'', '"'));
    }

    /** As an answer is read, single quotes standing for double ones. */
    public static Element element(String json) {
        return FhirBodies.read(FhirBodies.JSON, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** As it is sent. */
    public static FhirRequest request(IBaseResource resource) {
        return new FhirRequest(BODIES.write(resource));
    }

    /** An answer of this body. */
    public static FhirAnswer answer(String json) {
        return new FhirAnswer(element(json), json.length());
    }
}
