package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.CodedText;
import io.spinebridge.api.adjustments.Consent;
import io.spinebridge.fhir.Element;
import io.spinebridge.fhir.ElementValues;
import io.spinebridge.fhir.NotUnderstoodElements;

/** From Consent (profile {@code RARecord-Consent-1}) to a value. Stateless. */
final class ConsentMapper {

    private ConsentMapper() {}

    static Consent value(Element consent) {
        RecordStructure.profile(consent.one("meta"));
        RecordStructure.consent(consent);
        RecordStructure.patient(consent.one("patient"));
        RecordStructure.withdrawnProvenance(consent, RecordStructure.containedIds(consent));
        Element role = consent.extension(AdjustmentDefinitions.PROXY_ROLE);
        Element summary = consent.extension(AdjustmentDefinitions.BEST_INTEREST_SUMMARY);
        return new Consent(
                AdjustmentValues.version(consent),
                InForce.of(consent),
                RecordStructure.lastUpdated(consent),
                role.exists() ? ElementValues.codedValue(role) : CodedText.empty(),
                AdjustmentValues.note(summary.extension("createSummary")),
                AdjustmentValues.note(summary.extension("removeSummary")),
                RemovalMapper.of(consent),
                ProvenanceMapper.containedIn(consent),
                // Evaluated last, when everything has been taken.
                NotUnderstoodElements.in(consent, "Consent"));
    }
}
