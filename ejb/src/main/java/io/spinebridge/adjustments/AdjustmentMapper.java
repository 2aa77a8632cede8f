package io.spinebridge.adjustments;

import io.spinebridge.api.CodedText;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.adjustments.Adjustment;
import io.spinebridge.fhir.stu3.FhirValues;
import io.spinebridge.fhir.stu3.NotUnderstoodElements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.Flag.FlagStatus;

/** From Flag (profile {@code RARecord-Flag-1}) to a value. Thread safe. */
final class AdjustmentMapper {

    private static final Set<String> ELEMENTS = Set.of("status", "category", "code", "subject");
    private static final Map<String, Predicate<Extension>> EXTENSIONS = Map.of(
            RaWire.ADJUSTMENT_CATEGORY, Mapping::isCoded,
            RaWire.ADJUSTMENT_NOTES, Mapping::isNote,
            RaWire.REMOVAL_REASON, RemovalMapper::understands,
            RaWire.PROVENANCE, withdrawn -> true);

    private final NotUnderstoodElements leftovers;

    AdjustmentMapper(NotUnderstoodElements leftovers) {
        this.leftovers = leftovers;
    }

    Adjustment value(Flag flag) {
        CodedText category = FhirValues.extension(flag.getExtension(), RaWire.ADJUSTMENT_CATEGORY)
                .map(extension -> FhirValues.codedText(extension.getValue()))
                .orElse(CodedText.empty());
        List<NotUnderstood> rest = new ArrayList<>(leftovers.of(flag, ELEMENTS, EXTENSIONS));
        rest.addAll(ProvenanceMapper.leftIn(flag, leftovers));
        return new Adjustment(
                Mapping.version(flag),
                flag.getStatus() == FlagStatus.ACTIVE,
                FhirValues.instant(flag.getMeta().getLastUpdated()),
                category,
                FhirValues.codedText(flag.getCode()),
                FhirValues.extension(flag.getExtension(), RaWire.ADJUSTMENT_NOTES)
                        .map(Extension::getValue)
                        .map(Mapping::note)
                        .orElse(null),
                RemovalMapper.of(flag.getExtension()),
                ProvenanceMapper.containedIn(flag),
                rest);
    }
}
