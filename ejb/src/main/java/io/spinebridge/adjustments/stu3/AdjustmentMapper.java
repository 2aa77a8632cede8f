package io.spinebridge.adjustments.stu3;

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
            AdjustmentDefinitions.ADJUSTMENT_CATEGORY, AdjustmentValues::isCoded,
            AdjustmentDefinitions.ADJUSTMENT_NOTES, AdjustmentValues::isNote,
            AdjustmentDefinitions.REMOVAL_REASON, RemovalMapper::understands,
            AdjustmentDefinitions.PROVENANCE, withdrawn -> true);

    private final NotUnderstoodElements unmapped;

    AdjustmentMapper(NotUnderstoodElements unmapped) {
        this.unmapped = unmapped;
    }

    Adjustment value(Flag flag) {
        CodedText category = FhirValues.extension(flag.getExtension(), AdjustmentDefinitions.ADJUSTMENT_CATEGORY)
                .map(extension -> FhirValues.codedText(extension.getValue()))
                .orElse(CodedText.empty());
        List<NotUnderstood> rest = new ArrayList<>(unmapped.of(flag, ELEMENTS, EXTENSIONS));
        rest.addAll(ProvenanceMapper.unmappedIn(flag, unmapped));
        return new Adjustment(
                AdjustmentValues.version(flag),
                flag.getStatus() == FlagStatus.ACTIVE,
                FhirValues.instant(flag.getMeta().getLastUpdated()),
                category,
                FhirValues.codedText(flag.getCode()),
                FhirValues.extension(flag.getExtension(), AdjustmentDefinitions.ADJUSTMENT_NOTES)
                        .map(Extension::getValue)
                        .map(AdjustmentValues::note)
                        .orElse(null),
                RemovalMapper.of(flag.getExtension()),
                ProvenanceMapper.containedIn(flag),
                rest);
    }
}
