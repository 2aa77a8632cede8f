package io.spinebridge.simulator.adjustments;

import java.util.List;
import org.hl7.fhir.dstu3.model.CodeableConcept;
import org.hl7.fhir.dstu3.model.Coding;
import org.hl7.fhir.dstu3.model.Extension;
import org.hl7.fhir.dstu3.model.Flag;

/** RARecord-Flag-1. */
final class FlagProfile {
    private FlagProfile() {}

    static void check(Flag flag, ElementProblems findings) {
        findings.require(flag.hasStatus(), "Flag.status", "is missing");
        findings.require(flag.hasCategory(), "Flag.category", "is missing");
        if (flag.hasCategory()) {
            ConsentProfile.nationalFlag(flag.getCategory(), "Flag.category", findings);
        }
        // Coded, free text, or both; the binding is extensible.
        findings.require(isTold(flag.getCode()), "Flag.code", "needs a code or a text");
        new PatientReference("Flag.subject", flag.getSubject()).check(findings);
        extensions(flag.getExtension(), findings);
        findings.prohibit(flag.hasIdentifier(), "Flag.identifier");
        findings.prohibit(flag.hasPeriod(), "Flag.period");
        findings.prohibit(flag.hasEncounter(), "Flag.encounter");
        findings.prohibit(flag.hasAuthor(), "Flag.author");
    }

    private static boolean isTold(CodeableConcept code) {
        return code.hasText() || code.getCoding().stream().anyMatch(Coding::hasCode);
    }

    private static void extensions(List<Extension> extensions, ElementProblems findings) {
        List<Extension> categories = ExtensionShapes.byUrl(extensions, Canonicals.ADJUSTMENT_CATEGORY);
        String category = "Flag.extension(AdjustmentCategory)";
        findings.exactlyOne(categories, category);
        categories.forEach(extension -> ExtensionShapes.coded(
                extension, category, Canonicals.ADJUSTMENT_CATEGORY_SYSTEM, CodeLists.ADJUSTMENT_CATEGORIES, findings));
        List<Extension> notes = ExtensionShapes.byUrl(extensions, Canonicals.ADJUSTMENT_NOTES);
        String note = "Flag.extension(AdjustmentNotes)";
        findings.atMostOne(notes, note);
        notes.forEach(extension -> ExtensionShapes.annotation(extension, note, findings));
        ExtensionShapes.removalReasons(extensions, "Flag", findings);
    }
}
