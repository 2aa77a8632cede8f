package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.adjustments.RemovalCause;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Parameters;
import org.hl7.fhir.dstu3.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.dstu3.model.StringType;

/** Why something is removed, as it is sent. Immutable. */
final class RemovalResources {

    private final boolean retiredSystem;

    /**
     * Writes with one of the code systems.
     *
     * @param retiredSystem whether with the retired one
     */
    RemovalResources(boolean retiredSystem) {
        this.retiredSystem = retiredSystem;
    }

    /** The request to remove a whole record. */
    Parameters record(NhsNumber patient, RemovalCause cause) {
        Parameters parameters = new Parameters();
        ParametersParameterComponent record = parameters.addParameter().setName("removeRARecord");
        record.addPart().setName("nhsNumber").setValue(new StringType(patient.value()));
        record.addPart().setName("removalReason").setValue(reason(RemovalReasonCodes.ENTIRE_RECORD, cause));
        record.addPart().setName("supportingComment").setValue(new StringType(cause.comment()));
        return parameters;
    }

    /** The extension of what is removed, with the reason. */
    Extension extension(RemovalReasonCodes what, RemovalCause cause) {
        Extension extension = new Extension().setUrl(AdjustmentDefinitions.REMOVAL_REASON);
        extension.addExtension().setUrl("removalReason").setValue(reason(what, cause));
        extension.addExtension().setUrl("supportingComment").setValue(new StringType(cause.comment()));
        return extension;
    }

    private CodeableConcept reason(RemovalReasonCodes what, RemovalCause cause) {
        return what.concept(cause.reason(), retiredSystem);
    }
}
