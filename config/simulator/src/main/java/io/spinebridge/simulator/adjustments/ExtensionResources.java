package io.spinebridge.simulator.adjustments;

import java.time.Instant;
import org.hl7.fhir.dstu3.model.Annotation;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.StringType;

/** The service's extensions as the profiles want them. Stateless. */
final class ExtensionResources {

    private ExtensionResources() {}

    static Extension bestInterestSummary(String text, Instant when) {
        Extension summary = new Extension(Canonicals.BEST_INTEREST_SUMMARY);
        summary.addExtension(new Extension("createSummary").setValue(annotation(text, when)));
        return summary;
    }

    static Extension notes(String text, Instant when) {
        return new Extension(Canonicals.ADJUSTMENT_NOTES).setValue(annotation(text, when));
    }

    static Extension removalReason(CodeableConcept reason, String comment) {
        Extension extension = new Extension(Canonicals.REMOVAL_REASON);
        extension.addExtension(new Extension("removalReason").setValue(reason.copy()));
        extension.addExtension(new Extension("supportingComment").setValue(new StringType(comment)));
        return extension;
    }

    private static Annotation annotation(String text, Instant when) {
        Annotation annotation = new Annotation();
        annotation.setText(text);
        annotation.setTimeElement(Concepts.dateTime(when));
        return annotation;
    }
}
