package io.spinebridge.simulator.adjustments;

import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.ListResource;
import org.hl7.fhir.dstu3.model.ListResource.ListEntryComponent;
import org.hl7.fhir.dstu3.model.ListResource.ListMode;

/** CareConnect-RARecord-List-1, without what it contains. */
final class ListProfile {
    private ListProfile() {}

    static void check(ListResource list, ElementProblems findings) {
        findings.require(list.hasStatus(), "List.status", "is missing");
        findings.require(list.getMode() == ListMode.CHANGES, "List.mode", "must be changes");
        findings.require(
                !list.hasTitle() || Canonicals.LIST_TITLE.equals(list.getTitle()),
                "List.title",
                "must be " + Canonicals.LIST_TITLE);
        code(list, findings);
        new PatientReference("List.subject", list.getSubject()).check(findings);
        for (ListEntryComponent entry : list.getEntry()) {
            findings.require(entry.hasItem() && entry.getItem().hasReference(), "List.entry.item", "is missing");
            findings.prohibit(entry.hasFlag(), "List.entry.flag");
        }
        findings.prohibit(
                !ExtensionShapes.byUrl(list.getExtension(), Canonicals.CLINICAL_SETTING)
                        .isEmpty(),
                "List.extension(clinicalSetting)");
        findings.prohibit(
                !ExtensionShapes.byUrl(list.getExtension(), Canonicals.WARNING_CODE)
                        .isEmpty(),
                "List.extension(warningCode)");
        findings.prohibit(list.hasIdentifier(), "List.identifier");
        findings.prohibit(list.hasEncounter(), "List.encounter");
        findings.prohibit(list.hasSource(), "List.source");
        findings.prohibit(list.hasOrderedBy(), "List.orderedBy");
        findings.prohibit(list.hasNote(), "List.note");
        findings.prohibit(list.hasEmptyReason(), "List.emptyReason");
    }

    /** SearchAnswers go by the code, so that a List without one could never be found. */
    private static void code(ListResource list, ElementProblems findings) {
        findings.require(list.getCode().hasCoding(), "List.code.coding", "is missing");
        for (Coding coding : list.getCode().getCoding()) {
            boolean fits = Canonicals.SNOMED.equals(coding.getSystem())
                    && Canonicals.LIST_CODE.equals(coding.getCode())
                    && (!coding.hasDisplay() || Canonicals.LIST_DISPLAY.equals(coding.getDisplay()));
            findings.require(
                    fits, "List.code.coding", "must be " + Canonicals.LIST_CODE_TOKEN + ", " + Canonicals.LIST_DISPLAY);
        }
    }
}
