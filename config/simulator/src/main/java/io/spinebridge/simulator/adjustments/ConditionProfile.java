package io.spinebridge.simulator.adjustments;

import java.util.List;
import org.hl7.fhir.dstu3.model.Annotation;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.Condition;
import org.hl7.fhir.dstu3.model.Reference;

/** CareConnect-RARecord-Condition-1, contained in a List. */
final class ConditionProfile {
    private ConditionProfile() {}

    static void check(Condition condition, Reference listSubject, ElementProblems findings) {
        findings.require(condition.hasClinicalStatus(), "Condition.clinicalStatus", "is missing");
        condition.getCategory().forEach(category -> category(category, findings));
        code(condition.getCode(), findings);
        PatientReference subject = new PatientReference("Condition.subject", condition.getSubject());
        subject.check("List.contained(Condition).subject", findings);
        String listed = Canonicals.nhsNumber(listSubject.getReference());
        findings.require(
                subject.nhsNumber() == null || subject.nhsNumber().equals(listed),
                "List.contained(Condition).subject",
                "is another patient than the List's");
        findings.atMostOne(condition.getNote(), "Condition.note");
        for (Annotation note : condition.getNote()) {
            findings.require(note.hasText(), "Condition.note.text", "is missing");
        }
        ExtensionShapes.removalReasons(condition.getExtension(), "Condition", findings);
        prohibited(condition, findings);
    }

    private static void category(CodeableConcept category, ElementProblems findings) {
        findings.require(category.hasCoding(), "Condition.category.coding", "is missing");
        for (Coding coding : category.getCoding()) {
            findings.require(
                    Canonicals.CONDITION_CATEGORY_SYSTEM.equals(coding.getSystem())
                            && "issue".equals(coding.getCode())
                            && "Issue".equals(coding.getDisplay()),
                    "Condition.category.coding",
                    "must be " + Canonicals.CONDITION_CATEGORY_SYSTEM + "|issue, Issue");
            findings.prohibit(coding.hasVersion(), "Condition.category.coding.version");
            findings.prohibit(coding.hasUserSelected(), "Condition.category.coding.userSelected");
        }
    }

    private static void code(CodeableConcept code, ElementProblems findings) {
        String path = "Condition.code.coding";
        List<Coding> snomed = code.getCoding().stream()
                .filter(coding -> Canonicals.SNOMED.equals(coding.getSystem()))
                .toList();
        findings.atMostOne(snomed, path + "(SNOMED CT)");
        for (Coding coding : snomed) {
            findings.require(coding.hasCode(), path + ".code", "is missing");
            findings.require(coding.hasDisplay(), path + ".display", "is missing");
            findings.prohibit(coding.hasVersion(), path + ".version");
        }
        for (Coding coding : code.getCoding()) {
            findings.require(
                    !Canonicals.CONDITION_CODE_SYSTEM.equals(coding.getSystem())
                            || coding.hasCode() && CodeLists.IMPAIRMENTS.containsKey(coding.getCode()),
                    path + ".code",
                    "is not in the code list");
        }
    }

    private static void prohibited(Condition condition, ElementProblems findings) {
        findings.prohibit(
                !ExtensionShapes.byUrl(condition.getExtension(), Canonicals.EPISODICITY)
                        .isEmpty(),
                "Condition.extension(episodicity)");
        findings.prohibit(condition.hasIdentifier(), "Condition.identifier");
        findings.prohibit(condition.hasVerificationStatus(), "Condition.verificationStatus");
        findings.prohibit(condition.hasSeverity(), "Condition.severity");
        findings.prohibit(condition.hasBodySite(), "Condition.bodySite");
        findings.prohibit(condition.hasContext(), "Condition.context");
        findings.prohibit(condition.hasOnset(), "Condition.onset");
        findings.prohibit(condition.hasAbatement(), "Condition.abatement");
        findings.prohibit(condition.hasAssertedDate(), "Condition.assertedDate");
        findings.prohibit(condition.hasAsserter(), "Condition.asserter");
        findings.prohibit(condition.hasStage(), "Condition.stage");
        findings.prohibit(condition.hasEvidence(), "Condition.evidence");
    }
}
