package io.spinebridge.adjustments.stu3;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import io.spinebridge.api.Code;
import io.spinebridge.api.Coded;
import io.spinebridge.api.NhsNumber;
import io.spinebridge.api.SpineUser;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.fhir.stu3.FhirValues;
import io.spinebridge.fhir.stu3.NhsReferences;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.TimeZone;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Condition.ConditionClinicalStatus;
import org.hl7.fhir.dstu3.model.DateTimeType;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.ListResource.ListEntryComponent;
import org.hl7.fhir.dstu3.model.ListResource.ListMode;
import org.hl7.fhir.dstu3.model.ListResource.ListStatus;
import org.hl7.fhir.dstu3.model.Provenance;
import org.hl7.fhir.dstu3.model.Reference;

/** From values to the list of conditions that is sent, and to what it contains, each as its NHS profile wants it. Thread safe. */
final class ConditionsResources {

    private final JobRoles jobRoles = new JobRoles();
    private final Clock clock;

    ConditionsResources(Clock clock) {
        this.clock = clock;
    }

    ListResource list(NhsNumber patient) {
        ListResource list = new ListResource();
        list.getMeta().addProfile(AdjustmentDefinitions.LIST);
        list.setStatus(ListStatus.CURRENT)
                .setMode(ListMode.CHANGES)
                .setTitle("Reasonable Adjustment List")
                .setCode(FhirValues.concept(AdjustmentDefinitions.LIST_CODE))
                .setSubject(NhsReferences.patient(patient))
                .setDateElement(new DateTimeType(now(), TemporalPrecisionEnum.SECOND, TimeZone.getTimeZone("UTC")));
        return list;
    }

    /** An entry for something that the list contains. */
    ListEntryComponent entry(String containedId) {
        return new ListEntryComponent().setDeleted(false).setDate(now()).setItem(new Reference("#" + containedId));
    }

    Condition condition(NhsNumber patient, String id, NewCondition value) {
        Condition condition = new Condition();
        condition.setId(id);
        condition.getMeta().addProfile(AdjustmentDefinitions.CONDITION);
        condition.setClinicalStatus(ConditionClinicalStatus.ACTIVE);
        condition.addCategory(FhirValues.concept(AdjustmentDefinitions.ISSUE));
        condition.setCode(FhirValues.concept(
                (value.kind() == ConditionKind.IMPAIRMENT ? value.impairment() : value.code()).toCode()));
        condition.setSubject(NhsReferences.patient(patient));
        if (value.note() != null) {
            condition.addNote().setText(value.note());
        }
        return condition;
    }

    Provenance provenance(String id, String conditionId, Activity activity, SpineUser user) {
        Provenance provenance = new Provenance();
        provenance.setId(id);
        provenance.getMeta().addProfile(AdjustmentDefinitions.PROVENANCE_PROFILE);
        provenance.addTarget(new Reference("Condition/" + conditionId));
        provenance.setRecorded(now());
        provenance.setActivity(FhirValues.coding(activity.toCode()));
        Provenance.ProvenanceAgentComponent agent = provenance
                .addAgent()
                .setWho(NhsReferences.practitioner(user.roleProfileId()))
                .setOnBehalfOf(NhsReferences.organisation(user.organisation()));
        user.knownRoleCode()
                .flatMap(jobRoles::of)
                .ifPresent(role ->
                        agent.addRole().addCoding().setSystem(JobRoles.SYSTEM).setCode(role));
        return provenance;
    }

    private Date now() {
        return Date.from(clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** What somebody did to a condition. */
    enum Activity implements Coded {
        /** It is new. */
        CREATE("CREATE", "create"),
        /** It was removed. */
        UPDATE("UPDATE", "revise");

        private final Code code;

        Activity(String code, String display) {
            this.code = new Code("http://hl7.org/fhir/v3/DataOperation", code, display);
        }

        @Override
        public Code toCode() {
            return code;
        }
    }
}
