package io.spinebridge.adjustments;

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
            RaWire.PROXY_ROLE,
            Mapping::isCoded,
            RaWire.BEST_INTEREST_SUMMARY,
            summary -> Mapping.hasOnly(
                    summary, Map.of("createSummary", Mapping::isNote, "removeSummary", Mapping::isNote)),
            RaWire.REMOVAL_REASON,
            RemovalMapper::understands,
            RaWire.PROVENANCE,
            withdrawn -> true);

    private final NotUnderstoodElements leftovers;

    ConsentMapper(NotUnderstoodElements leftovers) {
        this.leftovers = leftovers;
    }

    io.spinebridge.api.adjustments.Consent value(Consent consent) {
        Optional<Extension> summary = FhirValues.extension(consent.getExtension(), RaWire.BEST_INTEREST_SUMMARY);
        CodedText givenBy = FhirValues.extension(consent.getExtension(), RaWire.PROXY_ROLE)
                .map(extension -> FhirValues.codedText(extension.getValue()))
                .orElse(CodedText.empty());
        List<NotUnderstood> rest = new ArrayList<>(leftovers.of(consent, ELEMENTS, EXTENSIONS));
        rest.addAll(ProvenanceMapper.leftIn(consent, leftovers));
        return new io.spinebridge.api.adjustments.Consent(
                Mapping.version(consent),
                consent.getStatus() == ConsentState.ACTIVE,
                FhirValues.instant(consent.getMeta().getLastUpdated()),
                givenBy,
                Mapping.note(Mapping.part(summary, "createSummary")),
                Mapping.note(Mapping.part(summary, "removeSummary")),
                RemovalMapper.of(consent.getExtension()),
                ProvenanceMapper.containedIn(consent),
                rest);
    }
}
