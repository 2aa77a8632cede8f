package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.adjustments.Removal;
import io.spinebridge.fhir.stu3.FhirValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.StringType;
import org.hl7.fhir.dstu3.model.Type;

/** The removal reason of an entry, in today's nested form or the flat one from before release 0.3.4. Stateless. */
final class RemovalMapper {

    private RemovalMapper() {}

    /** Whether an extension is in one of the two forms. */
    static boolean understands(Extension extension) {
        return AdjustmentValues.isCoded(extension) && !extension.hasExtension()
                || AdjustmentValues.hasOnly(
                        extension,
                        Map.of(
                                "removalReason",
                                AdjustmentValues::isCoded,
                                "supportingComment",
                                AdjustmentValues::isText));
    }

    /** Null when the entry has none. */
    static Removal of(List<Extension> extensions) {
        Optional<Extension> extension = FhirValues.extension(extensions, AdjustmentDefinitions.REMOVAL_REASON);
        if (extension.isEmpty()) {
            return null;
        }
        Type reason = AdjustmentValues.part(extension, "removalReason");
        Type comment = AdjustmentValues.part(extension, "supportingComment");
        return new Removal(
                FhirValues.codedText(reason == null ? extension.get().getValue() : reason),
                comment instanceof StringType text ? text.getValue() : "");
    }
}
