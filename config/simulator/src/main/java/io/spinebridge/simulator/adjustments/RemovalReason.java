package io.spinebridge.simulator.adjustments;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.StringType;

/**
 * Why something is removed.
 *
 * @param reason from the removal reasons
 * @param comment in words
 */
record RemovalReason(CodeableConcept reason, String comment) {

    /** From the extensions of a resource whose extensions have passed the profile rules. */
    static Optional<RemovalReason> of(List<Extension> extensions) {
        return ExtensionShapes.first(extensions, Canonicals.REMOVAL_REASON)
                .map(Extension::getExtension)
                .map(parts -> new RemovalReason(
                        (CodeableConcept) ExtensionShapes.first(parts, "removalReason")
                                .orElseThrow()
                                .getValue(),
                        ((StringType) ExtensionShapes.first(parts, "supportingComment")
                                        .orElseThrow()
                                        .getValue())
                                .getValue()));
    }

    Extension extension() {
        return ExtensionResources.removalReason(reason, comment);
    }

    /** Without the comment, which is about a patient. */
    @Override
    public String toString() {
        return "RemovalReason[" + reason.getCodingFirstRep().getCode() + "]";
    }
}
