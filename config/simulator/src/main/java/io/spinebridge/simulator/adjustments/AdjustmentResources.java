package io.spinebridge.simulator.adjustments;

import java.time.Instant;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.Provenance;
import org.hl7.fhir.dstu3.model.Reference;

/** Resources as the profiles want them, before the server has given them identity. */
final class AdjustmentResources {
    private static final String POLICY =
            "https://www.gov.uk/government/uploads/system/uploads/attachment_data/file/535024/"
                    + "data-security-review.pdf";

    private AdjustmentResources() {}

    static Consent consent(String nhsNumber, String proxyRole) {
        Consent consent = new Consent();
        consent.addExtension(new Extension(Canonicals.PROXY_ROLE)
                .setValue(Concepts.concept(
                        Canonicals.PROXY_ROLE_SYSTEM, proxyRole, CodeLists.PROXY_ROLES.get(proxyRole))));
        consent.setStatus(Consent.ConsentState.ACTIVE);
        consent.addCategory(nationalFlag());
        consent.setPatient(patient(nhsNumber));
        consent.addPolicy().setAuthority("https://www.gov.uk/").setUri(POLICY);
        consent.addPurpose(new Coding(
                Canonicals.CONSENT_PURPOSE_SYSTEM,
                "RACONSENT",
                "Reasonable Adjustments - Consent to record Reasonable Adjustments"));
        return consent;
    }

    static Flag flag(String nhsNumber, String category, CodeableConcept code) {
        Flag flag = new Flag();
        flag.addExtension(new Extension(Canonicals.ADJUSTMENT_CATEGORY)
                .setValue(Concepts.concept(
                        Canonicals.ADJUSTMENT_CATEGORY_SYSTEM,
                        category,
                        CodeLists.ADJUSTMENT_CATEGORIES.get(category))));
        flag.setStatus(Flag.FlagStatus.ACTIVE);
        flag.setCategory(nationalFlag());
        flag.setCode(code);
        flag.setSubject(patient(nhsNumber));
        return flag;
    }

    static Condition condition(String nhsNumber, String localId, CodeableConcept code) {
        Condition condition = new Condition();
        condition.setId(localId);
        condition.getMeta().addProfile(Canonicals.CONDITION);
        condition.setClinicalStatus(Condition.ConditionClinicalStatus.ACTIVE);
        condition.addCategory(Concepts.concept(Canonicals.CONDITION_CATEGORY_SYSTEM, "issue", "Issue"));
        condition.setCode(code);
        condition.setSubject(patient(nhsNumber));
        return condition;
    }

    static ListResource list(String nhsNumber, Instant when) {
        ListResource list = new ListResource();
        list.setStatus(ListResource.ListStatus.CURRENT);
        list.setMode(ListResource.ListMode.CHANGES);
        list.setTitle(Canonicals.LIST_TITLE);
        list.setCode(Concepts.snomed(Canonicals.LIST_CODE, Canonicals.LIST_DISPLAY));
        list.setSubject(patient(nhsNumber));
        list.setDateElement(Concepts.dateTime(when));
        return list;
    }

    static Provenance provenance(String localId, String target, String activity, Instant when) {
        Provenance provenance = new Provenance();
        provenance.setId(localId);
        provenance.getMeta().addProfile(Canonicals.PROVENANCE);
        provenance.addTarget(new Reference(target));
        provenance.setRecordedElement(StoredResource.instant(when));
        provenance.setActivity(
                new Coding(Canonicals.DATA_OPERATION_SYSTEM, activity, CodeLists.PROVENANCE_ACTIVITIES.get(activity)));
        return provenance;
    }

    private static CodeableConcept nationalFlag() {
        return Concepts.concept(Canonicals.FLAG_CATEGORY_SYSTEM, "NRAF", "National Reasonable Adjustments Flag");
    }

    private static Reference patient(String nhsNumber) {
        return new Reference(Canonicals.patient(nhsNumber));
    }
}
