package io.spinebridge.simulator.adjustments;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.hl7.fhir.dstu3.model.Annotation;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.DateTimeType;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.Provenance;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.StringType;

/** Resources as the profiles want them, before the server has given them identity. */
final class Drafts {
    private static final String POLICY =
            "https://www.gov.uk/government/uploads/system/uploads/attachment_data/file/535024/"
                    + "data-security-review.pdf";

    private Drafts() {}

    static Consent consent(String nhsNumber, String proxyRole) {
        Consent consent = new Consent();
        consent.addExtension(new Extension(Canonicals.PROXY_ROLE)
                .setValue(concept(Canonicals.PROXY_ROLE_SYSTEM, proxyRole, CodeLists.PROXY_ROLES.get(proxyRole))));
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

    static Extension bestInterestSummary(String text, Instant when) {
        Extension summary = new Extension(Canonicals.BEST_INTEREST_SUMMARY);
        summary.addExtension(new Extension("createSummary").setValue(annotation(text, when)));
        return summary;
    }

    static Flag flag(String nhsNumber, String category, CodeableConcept code) {
        Flag flag = new Flag();
        flag.addExtension(new Extension(Canonicals.ADJUSTMENT_CATEGORY)
                .setValue(concept(
                        Canonicals.ADJUSTMENT_CATEGORY_SYSTEM,
                        category,
                        CodeLists.ADJUSTMENT_CATEGORIES.get(category))));
        flag.setStatus(Flag.FlagStatus.ACTIVE);
        flag.setCategory(nationalFlag());
        flag.setCode(code);
        flag.setSubject(patient(nhsNumber));
        return flag;
    }

    static Extension notes(String text, Instant when) {
        return new Extension(Canonicals.ADJUSTMENT_NOTES).setValue(annotation(text, when));
    }

    static Condition condition(String nhsNumber, String localId, CodeableConcept code) {
        Condition condition = new Condition();
        condition.setId(localId);
        condition.getMeta().addProfile(Canonicals.CONDITION);
        condition.setClinicalStatus(Condition.ConditionClinicalStatus.ACTIVE);
        condition.addCategory(concept(Canonicals.CONDITION_CATEGORY_SYSTEM, "issue", "Issue"));
        condition.setCode(code);
        condition.setSubject(patient(nhsNumber));
        return condition;
    }

    static CodeableConcept impairment(String code) {
        return concept(Canonicals.CONDITION_CODE_SYSTEM, code, CodeLists.IMPAIRMENTS.get(code));
    }

    static CodeableConcept snomed(String code, String display) {
        return concept(Canonicals.SNOMED, code, display);
    }

    static CodeableConcept threshold() {
        return snomed(Canonicals.THRESHOLD_CODE, Canonicals.THRESHOLD_DISPLAY);
    }

    static ListResource list(String nhsNumber, Instant when) {
        ListResource list = new ListResource();
        list.setStatus(ListResource.ListStatus.CURRENT);
        list.setMode(ListResource.ListMode.CHANGES);
        list.setTitle(Canonicals.LIST_TITLE);
        list.setCode(snomed(Canonicals.LIST_CODE, Canonicals.LIST_DISPLAY));
        list.setSubject(patient(nhsNumber));
        list.setDateElement(dateTime(when));
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

    static Extension removalReason(CodeableConcept reason, String comment) {
        Extension extension = new Extension(Canonicals.REMOVAL_REASON);
        extension.addExtension(new Extension("removalReason").setValue(reason.copy()));
        extension.addExtension(new Extension("supportingComment").setValue(new StringType(comment)));
        return extension;
    }

    static CodeableConcept concept(String system, String code, String display) {
        return new CodeableConcept().setCoding(List.of(new Coding(system, code, display)));
    }

    static DateTimeType dateTime(Instant when) {
        return new DateTimeType(Date.from(when), TemporalPrecisionEnum.SECOND, TimeZone.getTimeZone("UTC"));
    }

    private static CodeableConcept nationalFlag() {
        return concept(Canonicals.FLAG_CATEGORY_SYSTEM, "NRAF", "National Reasonable Adjustments Flag");
    }

    private static Reference patient(String nhsNumber) {
        return new Reference(Canonicals.patient(nhsNumber));
    }

    private static Annotation annotation(String text, Instant when) {
        Annotation annotation = new Annotation();
        annotation.setText(text);
        annotation.setTimeElement(dateTime(when));
        return annotation;
    }
}
