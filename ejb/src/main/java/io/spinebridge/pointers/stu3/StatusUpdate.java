package io.spinebridge.pointers.stu3;

import io.spinebridge.api.pointers.PointerStatus;
import org.hl7.fhir.dstu3.model.CodeType;
import org.hl7.fhir.dstu3.model.Parameters;
import org.hl7.fhir.dstu3.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.dstu3.model.StringType;

/** The one change of a pointer that the National Record Locator knows, as a FHIRPath Patch. Stateless. */
final class StatusUpdate {

    private StatusUpdate() {}

    /** From current to entered in error. */
    static Parameters enteredInError() {
        Parameters parameters = new Parameters();
        ParametersParameterComponent operation = parameters.addParameter().setName("operation");
        operation.addPart().setName("type").setValue(new CodeType("replace"));
        operation.addPart().setName("path").setValue(new StringType("DocumentReference.status"));
        operation.addPart().setName("value").setValue(new StringType(PointerStatus.ENTERED_IN_ERROR.code()));
        return parameters;
    }
}
