package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.CodedText;
import io.spinebridge.api.NotUnderstood;
import io.spinebridge.fhir.stu3.FhirValues;
import io.spinebridge.fhir.stu3.NotUnderstoodElements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.Consent.ConsentState;
import org.hl7.fhir.dstu3.model.Extension;

/** From Consent (profile {@code RARecord-Consent-1}) to a value. Thread safe. */
final class ConsentMapper {

    private static final Set<String> ELEMENTS = Set.of("status", "category", "patient", "policy", "purpose");
    private static final Map<String, Predicate<Extension>> EXTENSIONS = Map.of(
            AdjustmentDefinitions.PROXY_ROLE,
            AdjustmentValues::isCoded,
            AdjustmentDefinitions.BEST_INTEREST_SUMMARY,
            summary -> AdjustmentValues.hasOnly(
                    summary,
                    Map.of("createSummary", AdjustmentValues::isNote, "removeSummary", AdjustmentValues::isNote)),
            AdjustmentDefinitions.REMOVAL_REASON,
            RemovalMapper::understands,
            AdjustmentDefinitions.PROVENANCE,
            withdrawn -> true);

    private final NotUnderstoodElements unmapped;

    ConsentMapper(NotUnderstoodElements unmapped) {
        this.unmapped = unmapped;
    }

    io.spinebridge.api.adjustments.Consent value(Consent consent) {
        Optional<Extension> summary =
                FhirValues.extension(consent.getExtension(), AdjustmentDefinitions.BEST_INTEREST_SUMMARY);
        CodedText givenBy = FhirValues.extension(consent.getExtension(), AdjustmentDefinitions.PROXY_ROLE)
                .map(extension -> FhirValues.codedText(extension.getValue()))
                .orElse(CodedText.empty());
        List<NotUnderstood> rest = new ArrayList<>(unmapped.of(consent, ELEMENTS, EXTENSIONS));
        rest.addAll(ProvenanceMapper.unmappedIn(consent, unmapped));
        return new io.spinebridge.api.adjustments.Consent(
                AdjustmentValues.version(consent),
                consent.getStatus() == ConsentState.ACTIVE,
                FhirValues.instant(consent.getMeta().getLastUpdated()),
                givenBy,
                AdjustmentValues.note(AdjustmentValues.part(summary, "createSummary")),
                AdjustmentValues.note(AdjustmentValues.part(summary, "removeSummary")),
                RemovalMapper.of(consent.getExtension()),
                ProvenanceMapper.containedIn(consent),
                rest);
    }
}
