package io.spinebridge.host;

import io.spinebridge.adjustments.stu3.AdjustmentsProfile;
import io.spinebridge.adjustments.stu3.ReasonableAdjustmentsClient;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.bridge.CurrentBridge;
import io.spinebridge.fhir.FhirAnswer;
import io.spinebridge.fhir.FhirRequest;
import io.spinebridge.fhir.stu3.Stu3;
import io.spinebridge.spine.SpineCall;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.Reference;

/**
 * Writes through the module's gateway, below its API: what becomes of a write whose answer is lost does not depend on which write it is.
 * No host does this.
 */
@Stateless
public class GatewayUser {

    private static final String FHIR = "https://fhir.nhs.uk/STU3/";

    @Inject
    private CurrentBridge bridge;

    @Resource
    private EJBContext context;

    /** Creates a consent. */
    public CallReport createConsent(String patient) {
        try {
            ReasonableAdjustmentsClient client =
                    bridge.get().clients().client(ReasonableAdjustmentsClient.class, AdjustmentsProfile.PROFILE);
            FhirRequest consent = new FhirRequest(Stu3.bodies().write(consent(patient)));
            FhirAnswer created = bridge.get()
                    .gateway(AdjustmentsProfile.PROFILE)
                    .write(SpineCall.about(NhsNumber.of(patient)), () -> client.createConsent(consent));
            return CallReport.answered("consent " + created.body().text("status"), context.getRollbackOnly());
        } catch (RuntimeException thrown) {
            return CallReport.failed(thrown, context.getRollbackOnly());
        }
    }

    private static Consent consent(String patient) {
        Consent consent = new Consent();
        consent.getMeta().addProfile(FHIR + "StructureDefinition/RARecord-Consent-1");
        consent.addExtension()
                .setUrl(FHIR + "StructureDefinition/Extension-RARecord-ProxyRole-1")
                .setValue(concept("RARecord-ProxyRole-1", "001", "Patient consent"));
        consent.setStatus(Consent.ConsentState.ACTIVE);
        consent.addCategory(concept("RARecord-FlagCategory-1", "NRAF", "National Reasonable Adjustments Flag"));
        consent.setPatient(new Reference("https://demographics.spineservices.nhs.uk/STU3/Patient/" + patient));
        consent.addPolicy().setAuthority("https://www.gov.uk/").setUri("https://www.gov.uk/policy.pdf");
        consent.addPurpose(new Coding(
                FHIR + "CodeSystem/RARecord-ConsentPurpose-1",
                "RACONSENT",
                "Reasonable Adjustments - Consent to record Reasonable Adjustments"));
        return consent;
    }

    private static CodeableConcept concept(String system, String code, String display) {
        return new CodeableConcept().addCoding(new Coding(FHIR + "CodeSystem/" + system, code, display));
    }
}
