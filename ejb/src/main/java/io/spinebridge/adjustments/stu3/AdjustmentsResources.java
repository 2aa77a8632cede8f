package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.fhir.stu3.FhirValues;
import io.spinebridge.fhir.stu3.NhsReferences;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.hl7.fhir.dstu3.model.Annotation;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.Consent.ConsentState;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.Flag.FlagStatus;

/** From values to the resources of consents and adjustments that are sent, each as its NHS profile wants it. Thread safe. */
final class AdjustmentsResources {

    static final String POLICY_AUTHORITY = "https://www.gov.uk/";
    static final String POLICY =
            "https://www.gov.uk/government/uploads/system/uploads/attachment_data/file/535024/data-security-review.pdf";

    private final Clock clock;

    AdjustmentsResources(Clock clock) {
        this.clock = clock;
    }

    Consent consent(NhsNumber patient, NewConsent value) {
        Consent consent = new Consent();
        consent.getMeta().addProfile(AdjustmentDefinitions.CONSENT);
        consent.addExtension()
                .setUrl(AdjustmentDefinitions.PROXY_ROLE)
                .setValue(FhirValues.concept(value.givenBy().toCode()));
        value.knownBestInterestSummary()
                .ifPresent(summary -> consent.addExtension()
                        .setUrl(AdjustmentDefinitions.BEST_INTEREST_SUMMARY)
                        .addExtension(bestInterest("createSummary", summary)));
        consent.setStatus(ConsentState.ACTIVE)
                .addCategory(FhirValues.concept(AdjustmentDefinitions.FLAG_CATEGORY))
                .setPatient(NhsReferences.patient(patient))
                .addPurpose(FhirValues.coding(AdjustmentDefinitions.CONSENT_PURPOSE));
        consent.addPolicy().setAuthority(POLICY_AUTHORITY).setUri(POLICY);
        return consent;
    }

    /** A part of a consent's best-interest summary. */
    Extension bestInterest(String part, String summary) {
        Extension extension = new Extension().setUrl(part);
        extension.setValue(note(summary));
        return extension;
    }

    Flag flag(NhsNumber patient, NewAdjustment value) {
        Flag flag = new Flag();
        flag.getMeta().addProfile(AdjustmentDefinitions.FLAG);
        flag.addExtension()
                .setUrl(AdjustmentDefinitions.ADJUSTMENT_CATEGORY)
                .setValue(FhirValues.concept(value.category().toCode()));
        if (value.notes() != null) {
            flag.addExtension().setUrl(AdjustmentDefinitions.ADJUSTMENT_NOTES).setValue(note(value.notes()));
        }
        CodeableConcept code = value.knownCode()
                .map(snomed -> FhirValues.concept(snomed.toCode()))
                .orElseGet(CodeableConcept::new);
        flag.setStatus(FlagStatus.ACTIVE)
                .setCategory(FhirValues.concept(AdjustmentDefinitions.FLAG_CATEGORY))
                .setCode(code.setText(value.text()))
                .setSubject(NhsReferences.patient(patient));
        return flag;
    }

    private Annotation note(String text) {
        return new Annotation()
                .setTime(Date.from(clock.instant().truncatedTo(ChronoUnit.SECONDS)))
                .setText(text);
    }
}
