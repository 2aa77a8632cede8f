package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.adjustments.Removal;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.ElementValues;

/** The removal reason of an entry, in today's nested form or the flat one from before release 0.3.4. Stateless. */
final class RemovalMapper {

    private RemovalMapper() {}

    /** Null when the entry has none. */
    static Removal of(Element entry) {
        Element extension = entry.extension(AdjustmentDefinitions.REMOVAL_REASON);
        if (!extension.exists()) {
            return null;
        }
        Element reason = extension.extension("removalReason");
        Element comment = extension.extension("supportingComment");
        return new Removal(ElementValues.codedValue(reason.exists() ? reason : extension), comment.text("valueString"));
    }
}
