package io.spinebridge.simulator.adjustments;

import java.util.List;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Consent;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Flag;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.Parameters;
import org.hl7.fhir.dstu3.model.Provenance;
import org.hl7.fhir.dstu3.model.Reference;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Good request bodies, written as a client would send them, independently of the simulator's own code. */
final class Bodies {
    private static final String CONSENT = """
            {"resourceType":"Consent",
             "meta":{"profile":["https://fhir.nhs.uk/STU3/StructureDefinition/RARecord-Consent-1"]},
             "extension":[{"url":"https://fhir.nhs.uk/STU3/StructureDefinition/Extension-RARecord-ProxyRole-1",
               "valueCodeableConcept":{"coding":[{"system":"https://fhir.nhs.uk/STU3/CodeSystem/RARecord-ProxyRole-1",
                 "code":"003","display":"Lasting power of attorney for health and welfare, or court-appointed deputy, or equivalent"}]}}],
             "status":"active",
             "category":[{"coding":[{"system":"https://fhir.nhs.uk/STU3/CodeSystem/RARecord-FlagCategory-1","code":"NRAF",
               "display":"National Reasonable Adjustments Flag"}]}],
             "patient":{"reference":"https://demographics.spineservices.nhs.uk/STU3/Patient/NHSNUMBER"},
             "policy":[{"authority":"https://www.gov.uk/","uri":"https://www.gov.uk/policy.pdf"}],
             "purpose":[{"system":"https://fhir.nhs.uk/STU3/CodeSystem/RARecord-ConsentPurpose-1","code":"RACONSENT",
               "display":"Reasonable Adjustments - Consent to record Reasonable Adjustments"}]}
            """;

    private static final String FLAG = """
            {"resourceType":"Flag",
             "meta":{"profile":["https://fhir.nhs.uk/STU3/StructureDefinition/RARecord-Flag-1"]},
             "extension":[{"url":"https://fhir.nhs.uk/STU3/StructureDefinition/Extension-RARecord-AdjustmentCategory-1",
               "valueCodeableConcept":{"coding":[{"system":"https://fhir.nhs.uk/STU3/CodeSystem/RARecord-AdjustmentCategory-1",
                 "code":"008","display":"Adjustments for Individual Care Requirements"}]}},
              {"url":"https://fhir.nhs.uk/STU3/StructureDefinition/Extension-RARecord-AdjustmentNotes-1",
               "valueAnnotation":{"time":"2026-03-01T09:00:00+00:00","text":"an hour is enough"}}],
             "status":"active",
             "category":{"coding":[{"system":"https://fhir.nhs.uk/STU3/CodeSystem/RARecord-FlagCategory-1","code":"NRAF",
               "display":"National Reasonable Adjustments Flag"}]},
             "code":{"coding":[{"system":"http://snomed.info/sct","code":"1108171000000102",
               "display":"Requires extended appointment"}]},
             "subject":{"reference":"https://demographics.spineservices.nhs.uk/STU3/Patient/NHSNUMBER"}}
            """;

    private static final String LIST = """
            {"resourceType":"List",
             "meta":{"profile":["https://fhir.nhs.uk/STU3/StructureDefinition/CareConnect-RARecord-List-1"]},
             "status":"current","mode":"changes","title":"Reasonable Adjustment List",
             "code":{"coding":[{"system":"http://snomed.info/sct","code":"1094391000000102",
               "display":"Reasonable adjustments for health and care access"}]},
             "subject":{"reference":"https://demographics.spineservices.nhs.uk/STU3/Patient/NHSNUMBER"},
             "date":"2026-03-01T09:00:00+00:00"}
            """;

    private static final String CONDITION = """
            {"resourceType":"Condition","id":"LOCAL",
             "meta":{"profile":["https://fhir.nhs.uk/STU3/StructureDefinition/CareConnect-RARecord-Condition-1"]},
             "clinicalStatus":"active",
             "category":[{"coding":[{"system":"https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-ConditionCategory-1",
               "code":"issue","display":"Issue"}]}],
             "code":{"coding":[{"system":"https://fhir.nhs.uk/STU3/CodeSystem/RARecord-ConditionCode-1","code":"6",
               "display":"Memory"}]},
             "subject":{"reference":"https://demographics.spineservices.nhs.uk/STU3/Patient/NHSNUMBER"}}
            """;

    private static final String PROVENANCE = """
            {"resourceType":"Provenance","id":"LOCAL",
             "meta":{"profile":["https://fhir.nhs.uk/STU3/StructureDefinition/RARecord-Provenance-1"]},
             "target":[{"reference":"Condition/TARGET"}],
             "recorded":"2026-03-01T09:00:00+00:00",
             "activity":{"system":"http://hl7.org/fhir/v3/DataOperation","code":"ACTIVITY"},
             "agent":[{"role":[{"coding":[{"system":"https://fhir.hl7.org.uk/STU3/CodeSystem/CareConnect-SDSJobRoleName-1",
                 "code":"R0260","display":"General Medical Practitioner"}]}],
               "whoReference":{"reference":"https://sds.spineservices.nhs.uk/STU3/Practitioner/555254240103",
                 "display":"A Clinician"},
               "onBehalfOfReference":{"reference":"https://directory.spineservices.nhs.uk/STU3/Organization/X09",
                 "display":"A Practice"}}]}
            """;

    private static final String REASON = """
            {"resourceType":"Basic","code":{"text":"holder"},"extension":[
             {"url":"https://fhir.nhs.uk/STU3/StructureDefinition/Extension-RARecord-RemovalReason-1","extension":[
               {"url":"removalReason","valueCodeableConcept":{"coding":[
                 {"system":"https://fhir.nhs.uk/STU3/CodeSystem/RARecord-RemovalReason-1","code":"DoesntApply",
                  "display":"The Reasonable Adjustment Flag no longer applies to the patient"}]}},
               {"url":"supportingComment","valueString":"no longer needed"}]}]}
            """;

    private static final String REMOVAL = """
            {"resourceType":"Parameters","parameter":[{"name":"removeRARecord","part":[
              {"name":"nhsNumber","valueString":"NHSNUMBER"},
              {"name":"removalReason","valueCodeableConcept":{"coding":[
                {"system":"https://fhir.nhs.uk/STU3/CodeSystem/RARecord-RemovalReasonEntireRecord-1","code":"PatientDissent",
                 "display":"The patient has dissented to the creation of the Reasonable Adjustment flag"}]}},
              {"name":"supportingComment","valueString":"asked for it at the desk"}]}]}
            """;

    private Bodies() {}

    static Consent consent(String nhsNumber) {
        return parse(Consent.class, CONSENT.replace("NHSNUMBER", nhsNumber));
    }

    static Flag flag(String nhsNumber) {
        return parse(Flag.class, FLAG.replace("NHSNUMBER", nhsNumber));
    }

    /** A List with these Conditions, each with a CREATE Provenance and both with an entry. */
    static ListResource list(String nhsNumber, Condition... conditions) {
        ListResource list = parse(ListResource.class, LIST.replace("NHSNUMBER", nhsNumber));
        for (Condition condition : conditions) {
            add(list, condition);
        }
        return list;
    }

    static ListResource list(String nhsNumber) {
        return list(nhsNumber, condition(nhsNumber, "c1"));
    }

    static Condition condition(String nhsNumber, String id) {
        return parse(Condition.class, CONDITION.replace("NHSNUMBER", nhsNumber).replace("LOCAL", id));
    }

    static Provenance provenance(String id, String conditionId, String activity) {
        return parse(
                Provenance.class,
                PROVENANCE.replace("LOCAL", id).replace("TARGET", conditionId).replace("ACTIVITY", activity));
    }

    static void add(ListResource list, Condition condition) {
        String id = condition.getIdElement().getIdPart();
        list.addContained(condition);
        entry(list, id);
        list.addContained(provenance("created-" + id, id, "CREATE"));
        entry(list, "created-" + id);
    }

    /** Removes a Condition as the specification's sequence has it. */
    static void remove(ListResource list, String id) {
        Condition condition = (Condition) list.getContained().stream()
                .filter(resource -> resource.getIdElement().getIdPart().equals(id))
                .findFirst()
                .orElseThrow();
        condition.setClinicalStatus(Condition.ConditionClinicalStatus.INACTIVE);
        condition.addExtension(removalReason());
        list.getEntry().stream()
                .filter(entry -> entry.getItem().getReference().equals("#" + id))
                .forEach(entry -> entry.setDeleted(true));
        list.addContained(provenance("updated-" + id, id, "UPDATE"));
        entry(list, "updated-" + id);
    }

    static void entry(ListResource list, String id) {
        list.addEntry().setDeleted(false).setItem(new Reference("#" + id));
    }

    static Extension removalReason() {
        return parse(org.hl7.fhir.dstu3.model.Basic.class, REASON)
                .getExtension()
                .get(0);
    }

    static Parameters removal(String nhsNumber) {
        return parse(Parameters.class, REMOVAL.replace("NHSNUMBER", nhsNumber));
    }

    static List<String> localIds(ListResource list) {
        return list.getContained().stream()
                .map(resource -> resource.getIdElement().getIdPart())
                .toList();
    }

    private static <T extends IBaseResource> T parse(Class<T> type, String json) {
        return Harness.CONTEXT.newJsonParser().parseResource(type, json);
    }
}
