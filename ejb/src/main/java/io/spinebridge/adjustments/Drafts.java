package io.spinebridge.adjustments;

import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SnomedCode;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.ImpairmentType;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.fhir.stu3.FhirValues;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.dstu3.model.Annotation;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Condition.ConditionClinicalStatus;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.Consent.ConsentState;
import org.hl7.fhir.dstu3.model.DateTimeType;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.Flag.FlagStatus;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.ListResource.ListMode;
import org.hl7.fhir.dstu3.model.ListResource.ListStatus;
import org.hl7.fhir.dstu3.model.Parameters;
import org.hl7.fhir.dstu3.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.dstu3.model.Provenance;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.dstu3.model.StringType;

/** From values to the STU3 resources that are sent, each as its NHS profile wants it. Thread safe. */
final class Drafts {

    private static final String NHS = "https://fhir.nhs.uk/STU3/";
    private static final String PROFILE = NHS + "StructureDefinition/";
    private static final String CODES = NHS + "CodeSystem/";
    private static final String POLICY =
            "https://www.gov.uk/government/uploads/system/uploads/attachment_data/file/535024/data-security-review.pdf";

    private final JobRoles jobRoles = new JobRoles();
    private final Clock clock;

    Drafts(Clock clock) {
        this.clock = clock;
    }

    Consent consent(NhsNumber patient, NewConsent value) {
        Consent consent = new Consent();
        consent.getMeta().addProfile(PROFILE + "RARecord-Consent-1");
        ProxyRole role = value.givenBy();
        consent.addExtension()
                .setUrl(RaWire.PROXY_ROLE)
                .setValue(concept(ProxyRole.SYSTEM, role.code(), role.display()));
        value.knownBestInterestSummary().ifPresent(summary -> bestInterest(consent, "createSummary", summary));
        consent.setStatus(ConsentState.ACTIVE)
                .addCategory(flagCategory())
                .setPatient(patient(patient))
                .addPurpose(new Coding(
                        CODES + "RARecord-ConsentPurpose-1",
                        "RACONSENT",
                        "Reasonable Adjustments - Consent to record Reasonable Adjustments"));
        consent.addPolicy().setAuthority("https://www.gov.uk/").setUri(POLICY);
        return consent;
    }

    /** Adds a best-interest summary, beside one that may be there already. */
    void bestInterest(Consent consent, String part, String summary) {
        Extension extension = FhirValues.extension(consent.getExtension(), RaWire.BEST_INTEREST_SUMMARY)
                .orElseGet(() -> consent.addExtension().setUrl(RaWire.BEST_INTEREST_SUMMARY));
        extension.addExtension().setUrl(part).setValue(note(summary));
    }

    Flag flag(NhsNumber patient, NewAdjustment value) {
        Flag flag = new Flag();
        flag.getMeta().addProfile(PROFILE + "RARecord-Flag-1");
        AdjustmentCategory category = value.category();
        flag.addExtension()
                .setUrl(RaWire.ADJUSTMENT_CATEGORY)
                .setValue(concept(AdjustmentCategory.SYSTEM, category.code(), category.display()));
        if (value.notes() != null) {
            flag.addExtension().setUrl(RaWire.ADJUSTMENT_NOTES).setValue(note(value.notes()));
        }
        CodeableConcept code = value.knownCode().map(Drafts::snomed).orElseGet(CodeableConcept::new);
        flag.setStatus(FlagStatus.ACTIVE)
                .setCategory(flagCategory())
                .setCode(code.setText(value.text()))
                .setSubject(patient(patient));
        return flag;
    }

    ListResource list(NhsNumber patient) {
        ListResource list = new ListResource();
        list.getMeta().addProfile(PROFILE + "CareConnect-RARecord-List-1");
        list.setStatus(ListStatus.CURRENT)
                .setMode(ListMode.CHANGES)
                .setTitle("Reasonable Adjustment List")
                .setCode(concept(
                        "http://snomed.info/sct",
                        "1094391000000102",
                        "Reasonable adjustments for health and care access"))
                .setSubject(patient(patient))
                .setDateElement(new DateTimeType(
                        now(),
                        ca.uhn.fhir.model.api.TemporalPrecisionEnum.SECOND,
                        java.util.TimeZone.getTimeZone("UTC")));
        return list;
    }

    Condition condition(NhsNumber patient, String id, NewCondition value) {
        Condition condition = new Condition();
        condition.setId(id);
        condition.getMeta().addProfile(PROFILE + "CareConnect-RARecord-Condition-1");
        condition.setClinicalStatus(ConditionClinicalStatus.ACTIVE);
        condition.addCategory(
                concept("https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-ConditionCategory-1", "issue", "Issue"));
        ImpairmentType impairment = value.impairment();
        condition.setCode(
                value.kind() == ConditionKind.IMPAIRMENT
                        ? concept(ImpairmentType.SYSTEM, impairment.code(), impairment.display())
                        : snomed(value.code()));
        condition.setSubject(patient(patient));
        if (value.note() != null) {
            condition.addNote().setText(value.note());
        }
        return condition;
    }

    Provenance provenance(String id, String conditionId, String activity, String display, SpineUser user) {
        Provenance provenance = new Provenance();
        provenance.setId(id);
        provenance.getMeta().addProfile(PROFILE + "RARecord-Provenance-1");
        provenance.addTarget(new Reference("Condition/" + conditionId));
        provenance.setRecorded(now());
        provenance.setActivity(new Coding("http://hl7.org/fhir/v3/DataOperation", activity, display));
        Provenance.ProvenanceAgentComponent agent = provenance
                .addAgent()
                .setWho(new Reference("https://sds.spineservices.nhs.uk/STU3/Practitioner/" + user.roleProfileId()))
                .setOnBehalfOf(new Reference(
                        "https://directory.spineservices.nhs.uk/STU3/Organization/" + user.organisation()));
        user.knownRoleCode()
                .flatMap(jobRoles::of)
                .ifPresent(role ->
                        agent.addRole().addCoding().setSystem(JobRoles.SYSTEM).setCode(role));
        return provenance;
    }

    Parameters removal(NhsNumber patient, CodeableConcept reason, RemovalCause cause) {
        Parameters parameters = new Parameters();
        ParametersParameterComponent record = parameters.addParameter().setName("removeRARecord");
        record.addPart().setName("nhsNumber").setValue(new StringType(patient.value()));
        record.addPart().setName("removalReason").setValue(reason);
        record.addPart().setName("supportingComment").setValue(new StringType(cause.comment()));
        return parameters;
    }

    /** Puts a removal reason among an entry's extensions. */
    static void removalReason(List<Extension> extensions, CodeableConcept reason, RemovalCause cause) {
        Extension extension = new Extension().setUrl(RaWire.REMOVAL_REASON);
        extension.addExtension().setUrl("removalReason").setValue(reason);
        extension.addExtension().setUrl("supportingComment").setValue(new StringType(cause.comment()));
        extensions.removeIf(old -> RaWire.REMOVAL_REASON.equals(old.getUrl()));
        extensions.add(extension);
    }

    Date now() {
        return Date.from(clock.instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }

    private Annotation note(String text) {
        return new Annotation().setTime(now()).setText(text);
    }

    private static CodeableConcept snomed(SnomedCode code) {
        return concept("http://snomed.info/sct", code.code(), code.display());
    }

    private static CodeableConcept flagCategory() {
        return concept(CODES + "RARecord-FlagCategory-1", "NRAF", "National Reasonable Adjustments Flag");
    }

    private static CodeableConcept concept(String system, String code, String display) {
        return new CodeableConcept().addCoding(new Coding(system, code, display));
    }

    private static Reference patient(NhsNumber patient) {
        return new Reference("https://demographics.spineservices.nhs.uk/STU3/Patient/" + patient.value());
    }
}
